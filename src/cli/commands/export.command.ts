import { type DefineCommand } from '../define';

export const exportCommand: DefineCommand = (program, bind) => {
  program
    .command('export')
    .description('écrit la liste des marchés (contracts) ou les données essentielles (decp)')
    .argument('<quoi>', 'contracts (csv, xlsx) ou decp (json)')
    .option('--year <année>', 'marchés notifiés cette année')
    .requiredOption('--out <fichier>', 'fichier à écrire ; la fin du nom donne la forme')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/export.js')).exportTo));
};
