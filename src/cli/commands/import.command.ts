import { type Command } from 'commander';
import { type Bind, type DefineCommand } from '../define';

export const importCommand: DefineCommand = (program, bind) => {
  const command = program
    .command('import')
    .description('importe des listes de marchés (csv, xlsx, ods, DECP JSON)')
    .argument('<fichier...>', 'fichiers à importer')
    .option('--mapping <nom>', 'correspondance de colonnes enregistrée')
    .option('--sheet <nom>', 'ne lit que cette feuille')
    .option('--buyer <siret>', 'acheteur des lignes qui n’en disent pas')
    .option('--dry-run', 'montre ce qui changerait, sans rien enregistrer')
    .option(
      '--annotated <dossier>',
      'y écrit chaque fichier annoté : cellules en cause et feuille « Erreurs »',
    )
    .option('--json', 'réponse en JSON')
    // « import list --json » : what follows a sub-command is an option of it, not of `import`.
    .enablePositionalOptions()
    .action(bind(async () => (await import('../actions/import.js')).importFiles));
  defineList(command, bind);
  defineUndo(command, bind);
};

function defineList(command: Command, bind: Bind): void {
  command
    .command('list')
    .description('liste les imports, du plus récent au plus ancien')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/import.js')).listImports));
}

function defineUndo(command: Command, bind: Bind): void {
  command
    .command('undo')
    .description('annule un import : ce qu’il a créé est retiré, ce qu’il a changé est remis')
    .argument('<import>', 'numéro de l’import (voir « import list »)')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/import.js')).undoImport));
}
