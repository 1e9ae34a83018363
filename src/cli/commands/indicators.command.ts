import { type DefineCommand } from '../define';

export const indicatorsCommand: DefineCommand = (program, bind) => {
  program
    .command('indicators')
    .description('donne les indicateurs du SPASER pour une année')
    .requiredOption('--year <année>', 'année de notification et de réalisation')
    .option('--buyer <siret>', 'un seul acheteur')
    .option('--min-amount <euros>', 'marchés d’un montant au moins égal')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/indicators.js')).showIndicators));
};
