import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, createServer, request, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A proxy under a configuration of nginx. */
export interface Proxy {
  stop(): Promise<void>;
}

/** nginx where the machine has it; else a stand-in that reads the servers and the port of the same configuration. */
export async function proxyUnder(configuration: string, folder: string): Promise<Proxy> {
  return hasNginx() ? nginx(configuration, folder) : standIn(configuration);
}

function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function nginx(configuration: string, folder: string): Promise<Proxy> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'nginx.conf');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    path,
    `daemon off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${places.join('\n')}\n${configuration}}\n`,
  );
  const child = spawn('nginx', ['-p', folder, '-c', path], { stdio: 'inherit' });
  await pause(500);
  if (child.exitCode !== null) throw new Error(`nginx does not take the configuration: ${configuration}`);
  return { stop: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Sends each request to the next server; to the other one when that does not answer. */
async function standIn(configuration: string): Promise<Proxy> {
  const ports = [...configuration.matchAll(/server 127\.0\.0\.1:(\d+);/g)].map(([, port]) => Number(port));
  const listen = Number(/listen (\d+);/.exec(configuration)?.[1]);
  let turn = 0;
  const server = createServer((asked, answer) => pass(asked, answer, ports, (turn += 1), ports.length));
  server.listen(listen, '127.0.0.1');
  await once(server, 'listening');
  return { stop: () => new Promise((resolve) => void server.close(() => resolve())) };
}

function pass(
  asked: IncomingMessage,
  answer: ServerResponse,
  ports: readonly number[],
  turn: number,
  tries: number,
): void {
  const { method, url, headers, socket } = asked;
  const forwarded = { ...headers, 'x-forwarded-for': socket.remoteAddress, 'x-forwarded-proto': 'http' };
  const onward = request({
    host: '127.0.0.1',
    port: ports[turn % ports.length],
    method,
    path: url,
    headers: forwarded,
  });
  onward.on('response', (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
  });
  onward.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED' && tries > 1) return pass(asked, answer, ports, turn + 1, tries - 1);
    answer.writeHead(502).end();
  });
  // A body is sent once: to the server that answers.
  onward.once('socket', (wire) => wire.once('connect', () => asked.pipe(onward)));
}
