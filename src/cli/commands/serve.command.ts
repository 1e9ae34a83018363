import { greeting, serve } from '../../main';
import { type DefineCommand } from '../define';
import { EXIT } from '../exit';
import { readPort } from '../options';
import { untilStopped } from '../until-stopped';

export const serveCommand: DefineCommand = (program, bind) => {
  program
    .command('serve')
    .description('ouvre le site ; Ctrl-C l’arrête')
    .option('--port <n>', 'numéro de port, celui de PORT ou 3000 par défaut')
    .action(
      bind(async (session, options) => {
        const { port } = options as { port?: string };
        const server = await serve(session.settings, port === undefined ? {} : { port: readPort(port) });
        process.stdout.write(await greeting(server));
        await untilStopped();
        await server.close();
        return EXIT.done;
      }),
    );
};
