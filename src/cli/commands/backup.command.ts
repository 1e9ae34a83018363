import { type DefineCommand } from '../define';

export const backupCommand: DefineCommand = (program, bind) => {
  program
    .command('backup')
    .description('sauvegarde toute la base de données dans un fichier (« .jsonl.gz » : forme portable)')
    .argument('<fichier>', 'fichier à écrire, qui ne doit pas exister')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/backup.js')).backUp));
};

export const restoreCommand: DefineCommand = (program, bind) => {
  program
    .command('restore')
    .description('remet une sauvegarde dans une base de données vide')
    .argument('<fichier>', 'sauvegarde faite par « backup »')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/backup.js')).restore));
};
