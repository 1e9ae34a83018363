import { type INestApplicationContext } from '@nestjs/common';
import { testApplication } from '../../test/support/application';
import { EVERYTHING } from '../shared/domain/perimeter';
import { ChangesRepository } from '../platform/database/changes.repository';
import { SYSTEM_ACT } from '../platform/database/unit';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import { BuyersService } from '../contracts';
import { FirstRunService } from './first-run.service';
import { PasswordChangesService } from './password-changes.service';
import { SessionsService } from './sessions.service';
import { SignInService } from './sign-in.service';

const PASSWORD = 'une phrase de passe';
const account = {
  email: 'Officer@Exemple.fr',
  displayName: 'Camille Exemple',
  role: 'officer',
  password: PASSWORD,
};

describe('accounts', () => {
  let application: INestApplicationContext;
  beforeEach(async () => {
    application = await testApplication();
  });
  afterEach(() => application.close());

  const buyer = (siret: string, name: string) =>
    application.get(BuyersService).add(SYSTEM_ACT, {
      siret,
      name,
      kind: 'local-authority',
      contractingAuthority: null,
      parentId: null,
    });
  /** As an administrator does, who changes nothing else. */
  const close = async ({ id, version }: { id: string; version: number }): Promise<void> => {
    const accounts = application.get(AccountsService);
    const { user, buyerIds, grants: limits } = await accounts.get(id);
    const { email, displayName, role } = user;
    const closed = { id, version, email, displayName, role, active: false, buyerIds, limits };
    await accounts.edit(SYSTEM_ACT, closed);
  };

  it('sees only the buyers given to it', async () => {
    const own = await buyer('99000000000010', 'Département de Valmonde');
    await buyer('99000000100018', 'Commune de Sainte-Ombre');
    const user = await application.get(AccountsService).createUser(SYSTEM_ACT, account, [own.id]);
    const token = await application.get(SessionsService).open(user.id);
    const person = await application.get(SessionsService).find(token);
    expect(person?.perimeter).toEqual({ kind: 'buyers', buyerIds: [own.id] });
    expect(person?.act).toEqual({ kind: 'form', ref: null, actorId: user.id });
    expect(person?.user.initials).toBe('C. E.');
  });

  it('sees, of a buyer given in part, that part; until it is given whole', async () => {
    const own = await buyer('99000000000010', 'Département de Valmonde');
    const { id, version } = await application.get(AccountsService).addUser({
      ...account,
      buyerSirets: [own.siret],
      services: ['Routes', 'Collèges'],
      territories: ['Morvan'],
    });
    const token = await application.get(SessionsService).open(id);
    const perimeter = async () => (await application.get(SessionsService).find(token))?.perimeter;
    const limit = { buyerId: own.id, services: ['Collèges', 'Routes'], territories: ['Morvan'] };
    expect(await perimeter()).toEqual({ kind: 'buyers', buyerIds: [own.id], limits: [limit] });

    const accounts = application.get(AccountsService);
    const granted = () => application.get(AccountsRepository).buyersOf([id]);
    const [before] = await granted();
    const kept = { ...account, id, active: true, buyerIds: [own.id] };
    await accounts.edit(SYSTEM_ACT, { ...kept, version, displayName: 'Un autre nom', limits: [limit] });
    expect((await granted()).map((row) => row.id)).toEqual([before?.id]);
    await accounts.edit(SYSTEM_ACT, { ...kept, version: version + 1 });
    expect(await perimeter()).toEqual({ kind: 'buyers', buyerIds: [own.id] });
  });

  it('keeps its limits when it is closed', async () => {
    const own = await buyer('99000000000010', 'Département de Valmonde');
    const { id, version } = await application
      .get(AccountsService)
      .addUser({ ...account, buyerSirets: [own.siret], territories: ['Morvan'] });
    const accounts = application.get(AccountsService);
    await close({ id, version });
    expect((await accounts.get(id)).grants).toEqual([
      { buyerId: own.id, services: [], territories: ['Morvan'] },
    ]);
  });

  it.each([[[]], [['99000000000010', '99000000100018']]])(
    'is given no service of %p: it would be of none, or of several buyers',
    async (buyerSirets) => {
      const adding = application
        .get(AccountsService)
        .addUser({ ...account, buyerSirets, services: ['Routes'] });
      await expect(adding).rejects.toMatchObject({ code: 'limits-of-one-buyer' });
    },
  );

  it('an administrator sees everything', async () => {
    const user = await application
      .get(AccountsService)
      .addUser({ ...account, role: 'administrator', buyerSirets: [] });
    const token = await application.get(SessionsService).open(user.id);
    expect((await application.get(SessionsService).find(token))?.perimeter).toEqual(EVERYTHING);
  });

  it('a password hash never reaches the journal', async () => {
    const user = await application.get(AccountsService).addUser({ ...account, buyerSirets: [] });
    await application.get(PasswordChangesService).reset(SYSTEM_ACT, user.id, 'une autre phrase');
    const entries = await application.get(ChangesRepository).ofRecord(EVERYTHING, 'users', user.id);
    expect(entries.map(({ operation }) => operation)).toEqual(['update', 'create']);
    expect(JSON.stringify(entries)).not.toContain('argon2');
  });

  it.each([
    ['weak-password', { password: 'court' }],
    ['weak-password', { password: 'aaaaaaaaaaaaaaaa' }],
    ['wrong-email', { email: 'pas une adresse' }],
    ['unknown-role', { role: 'chief' }],
    ['missing-display-name', { displayName: '  ' }],
  ])('refuses with %s an account that cannot be right', async (code, wrong) => {
    const adding = application.get(AccountsService).addUser({ ...account, ...wrong, buyerSirets: [] });
    await expect(adding).rejects.toMatchObject({ code });
  });

  it('refuses a second account of the same address, whatever its case', async () => {
    const accounts = application.get(AccountsService);
    await accounts.addUser({ ...account, buyerSirets: [] });
    await expect(
      accounts.addUser({ ...account, email: 'OFFICER@exemple.FR', buyerSirets: [] }),
    ).rejects.toMatchObject({ code: 'email-taken' });
  });

  it('refuses to close the last administrator', async () => {
    const user = await application
      .get(AccountsService)
      .addUser({ ...account, role: 'administrator', buyerSirets: [] });
    await expect(close(user)).rejects.toMatchObject({ code: 'last-administrator' });
  });

  it('a closed account signs in no more, and its session ends', async () => {
    const user = await application.get(AccountsService).addUser({ ...account, buyerSirets: [] });
    const token = await application.get(SessionsService).open(user.id);
    await close(user);
    expect(await application.get(SessionsService).find(token)).toBeNull();
    await expect(
      application.get(SignInService).verify(account.email, PASSWORD, '127.0.0.1'),
    ).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  it('after five failures from one origin the right password is not even looked at', async () => {
    await application.get(AccountsService).addUser({ ...account, buyerSirets: [] });
    const signIn = application.get(SignInService);
    for (let attempt = 0; attempt < 5; attempt += 1)
      await expect(signIn.verify(account.email, 'faux', '127.0.0.1')).rejects.toMatchObject({
        code: 'wrong-credentials',
      });
    await expect(signIn.verify(account.email, PASSWORD, '127.0.0.1')).rejects.toMatchObject({
      code: 'too-many-attempts',
    });
    await expect(signIn.verify(account.email, PASSWORD, '127.0.0.2')).resolves.toBeDefined();
  });

  it('a buyer that does not exist is given to nobody, and the person is told', async () => {
    const { id, version } = await application.get(AccountsService).addUser({ ...account, buyerSirets: [] });
    const change = { ...account, id, version, active: true, buyerIds: ['99999'] };
    await expect(application.get(AccountsService).edit(SYSTEM_ACT, change)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'gone-meanwhile',
    });
  });

  it('whoever gives buyers to an account that another has just given others is told', async () => {
    const own = await buyer('99000000000010', 'Département de Valmonde');
    const accounts = application.get(AccountsService);
    const { id, version } = await accounts.createUser(SYSTEM_ACT, account, []);
    const seen = { ...account, id, version, active: true };
    await accounts.edit(SYSTEM_ACT, { ...seen, email: 'officer@exemple.fr', buyerIds: [own.id] });
    await expect(accounts.edit(SYSTEM_ACT, { ...seen, buyerIds: [] })).rejects.toMatchObject({
      code: 'stale-record',
    });
    expect((await accounts.get(id)).buyerIds).toEqual([own.id]);
  });

  it('a stale version of an account is a conflict', async () => {
    const accounts = application.get(AccountsService);
    const { id, version } = await application.get(AccountsService).addUser({ ...account, buyerSirets: [] });
    const change = { ...account, id, version, active: true, buyerIds: [] };
    await accounts.edit(SYSTEM_ACT, { ...change, displayName: 'Un autre nom' });
    await expect(accounts.edit(SYSTEM_ACT, { ...change, displayName: 'Encore' })).rejects.toMatchObject({
      code: 'stale-record',
    });
  });
});

describe('the first opening', () => {
  let application: INestApplicationContext;
  beforeEach(async () => {
    application = await testApplication();
  });
  afterEach(() => application.close());

  const typed = (code: string) => ({
    code,
    email: 'admin@exemple.fr',
    displayName: 'Admin Exemple',
    password: PASSWORD,
    buyerSiret: '99000000000010',
    buyerName: 'Département de Valmonde',
  });

  it('creates an administrator and a buyer once, with the code of the console', async () => {
    const firstRun = application.get(FirstRunService);
    expect(await firstRun.isPending()).toBe(true);
    await expect(firstRun.createFirstAdministrator(typed('00000-00000-00000'))).rejects.toMatchObject({
      code: 'wrong-first-run-code',
    });
    await firstRun.createFirstAdministrator(typed(firstRun.code().toLowerCase()));
    expect(await firstRun.isPending()).toBe(false);
    await expect(firstRun.createFirstAdministrator(typed(firstRun.code()))).rejects.toMatchObject({
      code: 'already-opened',
    });
  });

  it('leaves nothing behind when the buyer is refused', async () => {
    const firstRun = application.get(FirstRunService);
    const wrong = { ...typed(firstRun.code()), buyerSiret: '123' };
    await expect(firstRun.createFirstAdministrator(wrong)).rejects.toMatchObject({
      code: 'wrong-buyer-siret',
    });
    expect(await firstRun.isPending()).toBe(true);
  });
});
