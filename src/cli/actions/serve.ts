import { greeting, serve } from '../../main';
import { EXIT } from '../exit';
import { readPort } from '../options';
import { type Session } from '../session';
import { untilStopped } from '../until-stopped';

export async function serveSite(session: Session, { port }: { readonly port?: string }): Promise<number> {
  const server = await serve(session.settings, port === undefined ? {} : { port: readPort(port) });
  process.stdout.write(await greeting(server));
  await untilStopped();
  await server.close();
  return EXIT.done;
}
