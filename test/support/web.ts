import { type AddressInfo, type Server } from 'node:net';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type CheerioAPI, load } from 'cheerio';
import request, { type Response } from 'supertest';
import { AppModule } from '../../src/app.module';
import { AccountsService } from '../../src/auth';
import { type Settings } from '../../src/platform/config/settings';
import { Schema } from '../../src/platform/database/schema';
import { configureWeb, WebModule } from '../../src/web';
import { FixedClock, testSettings } from './application';
import { freshDatabase } from './database';

export const PASSWORD = 'une phrase de passe';

/** The whole site on a migrated database of its own (test/support/database.ts), unless a setting says another. */
export async function testSite(given: Partial<Settings> = {}): Promise<NestExpressApplication> {
  const fresh = given.database ? null : await freshDatabase();
  const application = await NestFactory.create<NestExpressApplication>(
    AppModule.with({ ...testSettings(fresh?.target), ...given }, { clock: new FixedClock() }, [WebModule]),
    { logger: ['error'], bodyParser: false, abortOnError: false },
  );
  const close = application.close.bind(application);
  application.close = async () => {
    await close();
    await fresh?.drop();
  };
  await application.get(Schema).ensureReady();
  configureWeb(application);
  await application.init();
  return application;
}

/** The same, listening on the loopback: its address. */
export async function listening(application: NestExpressApplication): Promise<string> {
  await application.listen(0, '127.0.0.1');
  const { port } = (application.getHttpServer() as Server).address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** Services and territories of the only buyer of an account. */
export interface GivenLimit {
  readonly services?: readonly string[];
  readonly territories?: readonly string[];
}

/** Opens an account; the password is `PASSWORD`. */
export async function givenUser(
  application: INestApplicationContext,
  role: string,
  buyerSirets: readonly string[] = [],
  limit: GivenLimit = {},
): Promise<string> {
  const email = `${role}-${[buyerSirets.length, ...Object.keys(limit)].join('-')}@exemple.fr`;
  await application
    .get(AccountsService)
    .addUser({ email, displayName: 'Camille Exemple', role, buyerSirets, ...limit, password: PASSWORD });
  return email;
}

/** A browser without script: keeps its cookies, reads the token of a page before it posts. */
export class Browser {
  private readonly agent: ReturnType<typeof request.agent>;

  /** Of a site of this process, or at an address. */
  constructor(site: NestExpressApplication | string) {
    this.agent = request.agent(typeof site === 'string' ? site : site.getHttpServer());
  }

  get(path: string): Promise<Response> {
    return this.agent.get(path);
  }

  getWith(path: string, headers: Record<string, string>): Promise<Response> {
    return this.agent.get(path).set(headers);
  }

  /** A page once it no longer says that something is under way. */
  async settled(path: string): Promise<Response> {
    for (let tries = 0; tries < 240; tries += 1) {
      const answer = await this.get(path);
      if (answer.headers['refresh'] === undefined) return answer;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error('The job never ended.');
  }

  /** The bytes of a file. */
  async download(path: string): Promise<Buffer> {
    const response = await this.agent.get(path).responseType('blob');
    return response.body as Buffer;
  }

  async page(path: string): Promise<CheerioAPI> {
    return load((await this.get(path)).text);
  }

  /** Posts a form with the token of the page that shows it (default: the page of the same address). */
  async post(path: string, fields: object, page = path): Promise<Response> {
    const token = (await this.page(page))('input[name=_csrf]').first().attr('value') ?? '';
    return this.postWith(path, { ...fields, _csrf: token });
  }

  /** Posts exactly these fields. */
  postWith(path: string, fields: object): Promise<Response> {
    return this.agent.post(path).type('form').send(fields);
  }

  /** Posts exactly these fields, as relayed by a proxy of this machine for a visitor at that address. */
  postFrom(address: string, path: string, fields: object): Promise<Response> {
    return this.agent.post(path).set('X-Forwarded-For', address).type('form').send(fields);
  }

  /** Sends a form with a file, as its page does: the token is in the address. */
  async upload(
    path: string,
    file: string | Buffer,
    fields: object = {},
    fileName = 'liste.csv',
  ): Promise<Response> {
    const page = await this.page(path);
    const action = page('form[enctype]').attr('action') ?? path;
    const sent = this.agent.post(action);
    for (const [name, value] of Object.entries(fields)) void sent.field(name, String(value));
    return sent.attach('file', Buffer.isBuffer(file) ? file : Buffer.from(file), fileName);
  }

  async signIn(email: string, password: string = PASSWORD): Promise<Response> {
    return this.post('/connexion', { email, password });
  }
}

/** A browser signed in as a new user of that role. */
export async function signedInAs(
  application: NestExpressApplication,
  role: string,
  buyerSirets: readonly string[] = [],
  limit: GivenLimit = {},
): Promise<Browser> {
  const browser = new Browser(application);
  await browser.signIn(await givenUser(application, role, buyerSirets, limit));
  return browser;
}
