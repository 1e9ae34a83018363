import { connect, createServer, type Server, type Socket } from 'node:net';

/** What stands between the site and its database server, so that a test can have the server hang or go. */
export class FrozenServer {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private isFrozen = false;

  private constructor(target: { host: string; port: number }) {
    this.server = createServer((near) => {
      const far = connect(target);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => this.sockets.delete(one));
        if (this.isFrozen) one.pause();
      }
    });
  }

  /** The address of a database through it. */
  static async before(url: string): Promise<{ server: FrozenServer; url: string }> {
    const through = new URL(url);
    const server = new FrozenServer({ host: through.hostname, port: Number(through.port || 5432) });
    await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
    through.host = `127.0.0.1:${(server.server.address() as { port: number }).port}`;
    return { server, url: through.toString() };
  }

  /** Takes connections and what is said on them, and answers nothing. */
  freeze(): void {
    this.isFrozen = true;
    for (const socket of this.sockets) {
      socket.unpipe();
      socket.pause();
    }
  }

  /** Ends every connection, and those to come work again. */
  restart(): void {
    this.isFrozen = false;
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
