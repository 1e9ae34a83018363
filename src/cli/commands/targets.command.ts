import { type DefineCommand } from '../define';

export const targetsCommand: DefineCommand = (program, bind) => {
  program
    .command('targets')
    .description('objectifs du schéma (SPASER)')
    .command('import')
    .description('importe les objectifs : indicateur, base, année, valeur')
    .argument('<fichier...>', 'fichiers à importer')
    .option('--dry-run', 'montre ce qui changerait, sans rien enregistrer')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/targets.js')).importTargetFiles));
};
