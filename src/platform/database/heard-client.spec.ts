import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { HeardClient } from './heard-client';
import { databaseAway } from './postgres-failure';

/** Messages of the server's side of the protocol (PostgreSQL, "Message Formats"). */
const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const WELCOME = message('R', Buffer.from([0, 0, 0, 0]));
const READY = message('Z', Buffer.from('I'));
const ENDED = message(
  'E',
  Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'),
);

it('a connection that the server ends as it is handed out ends no process, and says that the database is away', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat([WELCOME, READY, ENDED])));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new HeardClient({ host: '127.0.0.1', port, user: 'nobody', database: 'none' });
  try {
    await client.connect();
    const refused: unknown = await client.query('SELECT 1').catch((error: unknown) => error);
    expect(databaseAway(refused)).toMatchObject({ code: 'database-away' });
  } finally {
    await client.end().catch(() => undefined);
    server.close();
  }
});
