import { type DefineCommand } from '../define';

export const assessCommand: DefineCommand = (program, bind) => {
  program
    .command('assess')
    .description('dit, pour des faits ou pour le registre, ce que chaque règle appelle et pourquoi')
    .option('--facts <fichier>', 'faits en JSON : un objet, ou une liste')
    .option('--contract <id>', 'un marché du registre')
    .option('--all', 'tous les marchés du registre')
    .option('--on <date>', 'jour de l’évaluation (AAAA-MM-JJ)')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/assess.js')).runAssess));
};
