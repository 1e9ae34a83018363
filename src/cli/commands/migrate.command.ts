import { type DefineCommand } from '../define';

export const migrateCommand: DefineCommand = (program, bind) => {
  program
    .command('migrate')
    .description('met la base de données au niveau de cette version')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/migrate.js')).migrate));
};
