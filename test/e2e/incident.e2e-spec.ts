import { type NestExpressApplication } from '@nestjs/platform-express';
import { AccountsService } from '../../src/auth';
import { runProgram } from '../../src/cli/program';
import { Schema } from '../../src/platform/database/schema';
import { JsonLog } from '../../src/platform/log/json-log';
import { type Browser, givenUser, signedInAs, testSite } from '../support/web';

/** What a driver and a parser say of values, and what a person sent. */
const PRIVATE = ['alex.exemple@exemple.fr', 'Alex Exemple', '180029912345678'];
const defect = (): Error =>
  Object.assign(new Error(`the detail of the defect: "${PRIVATE[1]}" of ${PRIVATE[0]} (${PRIVATE[2]})`), {
    code: '22P02',
    parameters: PRIVATE,
    cause: new TypeError('what was behind it'),
  });

describe('a defect', () => {
  let application: NestExpressApplication;
  let administrator: Browser;
  let written: string;
  beforeAll(async () => {
    application = await testSite();
    administrator = await signedInAs(application, 'administrator');
    application.useLogger(new JsonLog('error'));
  });
  beforeEach(() => {
    written = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((written += String(text)), true));
  });
  const before = { ...process.env };
  afterEach(() => {
    jest.restoreAllMocks();
    process.env = { ...before };
  });
  afterAll(() => application.close());

  const lines = (): Record<string, unknown>[] =>
    written
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('is one line of the log under the number that the page shows, which says nothing else', async () => {
    const accounts = application.get(AccountsService, { strict: false });
    jest.spyOn(accounts, 'get').mockRejectedValueOnce(defect());
    const response = await administrator.get(`/administration/utilisateurs/${PRIVATE[2]}?q=${PRIVATE[0]}`);
    const incident = /Numéro d’incident : <strong>(\w+)</.exec(response.text)?.[1];
    expect(response.status).toBe(500);
    expect(response.text).not.toContain('the detail of the defect');
    expect(incident).toMatch(/^[0-9a-f]{12}$/);
    expect(lines()).toEqual([
      {
        level: 'error',
        pid: process.pid,
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        message: 'Unexpected error',
        context: 'Incident',
        incident,
        requestId: response.headers['x-request-id'],
        method: 'GET',
        route: '/administration/utilisateurs/:id',
        status: 500,
        error: {
          name: 'Error',
          code: '22P02',
          message: 'the detail of the defect: … of … (…)',
          stack: expect.arrayContaining([expect.stringContaining('incident.e2e-spec.ts')]),
          cause: expect.objectContaining({ name: 'TypeError', message: 'what was behind it' }),
        },
      },
    ]);
    for (const value of PRIVATE) expect(written).not.toContain(value);
  });

  it('keeps nothing of a form', async () => {
    const accounts = application.get(AccountsService, { strict: false });
    jest.spyOn(accounts, 'edit').mockRejectedValueOnce(defect());
    const email = await givenUser(application, 'reader');
    const page = await administrator.page('/administration/utilisateurs');
    const path = page(`tr:contains("${email}") a[href^="/administration/utilisateurs/"]`).attr('href') ?? '';
    const typed = { email: PRIVATE[0], displayName: PRIVATE[1], role: 'reader', active: 'on', version: '1' };
    expect((await administrator.post(path, typed)).status).toBe(500);
    expect(lines()).toMatchObject([{ method: 'POST', route: '/administration/utilisateurs/:id' }]);
    for (const value of [...PRIVATE, 'displayName']) expect(written).not.toContain(value);
  });

  it('each request has its own identifier, refused ones and files too', async () => {
    const ids: unknown[] = [];
    for (const path of ['/connexion', '/nulle-part', '/assets/base.css', '/health/live'])
      ids.push((await administrator.get(path)).headers['x-request-id']);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{18}$/);
    expect(lines()).toEqual([]);
  });

  it('of a command has its number on stderr and its line in the log', async () => {
    jest.spyOn(Schema.prototype, 'ensureReady').mockRejectedValueOnce(defect());
    process.env['DATABASE_URL'] = 'sqlite::memory:';
    process.env['SPASER_SECRET'] = 's'.repeat(40);
    const code = await runProgram(['hours', 'balance', '--contract', PRIVATE[2] ?? '']);
    const incident = /numéro d’incident, qui est dans le journal : (\w+)\./.exec(written)?.[1];
    expect([code, incident]).toEqual([2, expect.stringMatching(/^[0-9a-f]{12}$/)]);
    expect(lines()).toMatchObject([{ incident, command: 'hours balance', error: { name: 'Error' } }]);
    for (const value of [...PRIVATE, '    at ']) expect(written).not.toContain(value);
  });
});
