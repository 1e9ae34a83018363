import { type Command } from 'commander';
import { type Bind, type DefineCommand } from '../define';

export const hoursCommand: DefineCommand = (program, bind) => {
  const command = program.command('hours').description('heures d’insertion : déclarations et soldes');
  defineImport(command, bind);
  defineBalance(command, bind);
};

function defineImport(command: Command, bind: Bind): void {
  command
    .command('import')
    .description('importe des déclarations d’heures (csv, xlsx, ods)')
    .argument('<fichier...>', 'fichiers à importer')
    .option('--buyer <siret>', 'cherche les marchés chez ce seul acheteur')
    .option('--dry-run', 'montre ce qui changerait, sans rien enregistrer')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/hours.js')).importDeclarations));
}

function defineBalance(command: Command, bind: Bind): void {
  command
    .command('balance')
    .description('donne les heures dues, déclarées et validées de chaque marché')
    .option('--contract <id>', 'un seul marché')
    .option('--on <date>', 'jour du solde (AAAA-MM-JJ), aujourd’hui par défaut')
    .option('--buyer <siret>', 'un seul acheteur')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/hours.js')).showBalances));
}
