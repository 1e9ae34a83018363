import { type DefineCommand } from '../define';

export const serveCommand: DefineCommand = (program, bind) => {
  program
    .command('serve')
    .description('ouvre le site ; Ctrl-C l’arrête')
    .option('--port <n>', 'numéro de port, celui de PORT ou 3000 par défaut')
    .action(bind(async () => (await import('../actions/serve.js')).serveSite));
};
