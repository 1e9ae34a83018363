import { type DefineCommand } from '../define';

export const reportCommand: DefineCommand = (program, bind) => {
  program
    .command('report')
    .description('écrit le rapport SPASER d’une année, en PDF et en classeur')
    .requiredOption('--year <année>', 'année du rapport')
    .requiredOption('--out <dossier>', 'dossier où écrire les deux fichiers')
    .option('--buyer <siret>', 'un seul acheteur')
    .option('--edition-date <date>', 'date de l’édition (AAAA-MM-JJ)')
    .option('--freeze', 'garde l’édition, que rien ne changera plus')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/report.js')).runReport));
};
