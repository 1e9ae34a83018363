import { type Server as HttpServer } from 'node:http';
import { type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { FirstRunService } from './auth';
import { ImportRunner, LeftFiles } from './imports';
import { SecretCheck } from './insertion-hours';
import { startSettings } from './platform/config/start-settings';
import { type Settings } from './platform/config/settings';
import { databaseFailure } from './platform/database/database-failure';
import { Schema } from './platform/database/schema';
import { endingOf, endOnDefect } from './platform/log/ending';
import { JsonLog } from './platform/log/json-log';
import { packageRoot } from './platform/package-root';
import { DomainError } from './shared/domain/domain-error';
import { stopListening } from './stop-listening';
import { cannotListen, configureWeb, portTaken, WebModule } from './web';

/** A server that listens, and how to stop it. */
export interface Server {
  readonly application: INestApplication;
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Longer than a form waits for its turn to write; shorter than a supervisor waits before it kills. */
const STOP_PATIENCE_MS = 8_000;

/** Starts the server: schema ready, pages served, on the address of HOST alone. */
export async function serve(settings: Settings, options: { port?: number } = {}): Promise<Server> {
  const application = await create(settings);
  const port = options.port ?? settings.port;
  try {
    await application.get(Schema).ensureReady();
    configureWeb(application);
    await application.init();
    await sayOtherSecret(application);
    await application.get(LeftFiles, { strict: false }).start();
    await listen(application.getHttpServer(), port, settings.host);
    application.get(ImportRunner, { strict: false }).start();
  } catch (error) {
    await application.close();
    throw databaseFailure(error, settings.database);
  }
  const listening = (application.getHttpServer().address() as { port: number }).port;
  const address = options.port === undefined ? settings.baseUrl : `http://localhost:${listening}`;
  return { application, address, port: listening, close: () => stop(application) };
}

/** Requests under way are answered before the application goes: its end would cut their answers off. */
async function stop(application: NestExpressApplication): Promise<void> {
  await stopListening(application.getHttpServer(), STOP_PATIENCE_MS);
  await application.close();
}

/** Silent until it stands: a failure to start is one sentence, not a log. */
async function create(settings: Settings): Promise<NestExpressApplication> {
  try {
    const application = await NestFactory.create<NestExpressApplication>(
      AppModule.with(settings, { limits: settings.databaseLimits }, [WebModule]),
      {
        bodyParser: false,
        logger: false,
        abortOnError: false,
      },
    );
    application.useLogger(new JsonLog(settings.logLevel));
    return application;
  } catch (error) {
    throw databaseFailure(error, settings.database);
  }
}

/** Pages that need no secret are served all the same; whoever starts the site learns it first. */
async function sayOtherSecret(application: INestApplication): Promise<void> {
  const checked = application.get(SecretCheck, { strict: false }).verify();
  await checked.catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    process.stderr.write(`${error.message}\n`);
  });
}

/** What the console says once the server listens; the code only until a first account exists. */
export async function greeting(server: Server): Promise<string> {
  const firstRun = server.application.get(FirstRunService);
  const lines = [`SPASER est ouvert à l’adresse ${server.address}`];
  if (await firstRun.isPending()) lines.push(`Code de première ouverture : ${firstRun.code()}`);
  return `${lines.join('\n')}\n`;
}

/** Not Nest's own `listen`: it logs a stack where one sentence is wanted. */
function listen(server: HttpServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(port) : cannotListen(error.code ?? '', host, port));
    });
    server.listen(port, host, resolve);
  });
}

async function main(): Promise<void> {
  endOnDefect({});
  const server = await serve(startSettings(process.env, packageRoot));
  process.stdout.write(await greeting(server));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${endingOf(error, {})}\n`);
    process.exitCode = 2;
  });
}
