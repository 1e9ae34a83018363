import { type Server } from 'node:http';

const LOOK_EVERY_MS = 50;

/**
 * Takes no further request and waits for those under way, so that what was done is also answered; a browser that
 * keeps a connection open without asking anything, or asks for longer than `patienceMs`, is not waited for.
 */
export function stopListening(server: Server, patienceMs: number): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
    const late = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });
}
