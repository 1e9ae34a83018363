import { type INestApplication, type LogLevel as NestLogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { FirstRunService } from './auth';
import { readSettings } from './platform/config/read-settings';
import { type LogLevel, type Settings } from './platform/config/settings';
import { Schema } from './platform/database/schema';
import { packageRoot } from './platform/package-root';
import { DomainError } from './shared/domain/domain-error';
import { configureWeb } from './web';

/** A server that listens, and how to stop it. */
export interface Server {
  readonly application: INestApplication;
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

const NEST_LEVELS: Readonly<Record<LogLevel, NestLogLevel[]>> = {
  error: ['error', 'fatal'],
  warn: ['error', 'fatal', 'warn'],
  info: ['error', 'fatal', 'warn', 'log'],
  debug: ['error', 'fatal', 'warn', 'log', 'debug', 'verbose'],
};

/**
 * Starts the server: schema ready, pages served. It listens on the loopback alone, unless BASE_URL says
 * that it is reached from elsewhere.
 */
export async function serve(settings: Settings, options: { port?: number } = {}): Promise<Server> {
  const application = await NestFactory.create<NestExpressApplication>(AppModule.with(settings), {
    bodyParser: false,
    logger: NEST_LEVELS[settings.logLevel],
    abortOnError: false,
  });
  try {
    await application.get(Schema).ensureReady();
    configureWeb(application);
    await application.listen(options.port ?? settings.port, listeningHost(settings.baseUrl));
  } catch (error) {
    await application.close();
    throw error;
  }
  const { port } = application.getHttpServer().address() as { port: number };
  const address = options.port === undefined ? settings.baseUrl : `http://localhost:${port}`;
  return { application, address, port, close: () => application.close() };
}

/** What the console says once the server listens; the code only until a first account exists. */
export async function greeting(server: Server): Promise<string> {
  const firstRun = server.application.get(FirstRunService);
  const lines = [`SPASER est ouvert à l’adresse ${server.address}`];
  if (await firstRun.isPending()) lines.push(`Code de première ouverture : ${firstRun.code()}`);
  return `${lines.join('\n')}\n`;
}

function listeningHost(baseUrl: string): string {
  const { hostname } = new URL(baseUrl);
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? '127.0.0.1' : '0.0.0.0';
}

async function main(): Promise<void> {
  const server = await serve(readSettings(process.env, packageRoot));
  process.stdout.write(await greeting(server));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}

if (require.main === module) {
  main().catch((error: unknown) => {
    const text = error instanceof DomainError ? error.message : String((error as Error).stack ?? error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 2;
  });
}
