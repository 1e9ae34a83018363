import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import { SignInService, User, UserBuyer } from '../auth';
import { Buyer } from '../contracts';
import { BalanceService, Commitment } from '../insertion-hours';
import { packageRoot } from '../platform/package-root';
import { IndicatorsService } from '../reporting';
import { EVERYTHING } from '../shared/domain/perimeter';
import { Operator, OperatorInclusion, OperatorsRepository } from '../suppliers';
import { type DemoAccount } from './demo-accounts';
import { playDemo } from './play-demo';
import { COMMUNE } from './buyers';

describe('the demonstration', () => {
  const out = mkdtempSync(join(tmpdir(), 'demo-'));
  const said: string[] = [];
  let application: INestApplicationContext;
  let accounts: DemoAccount[];

  beforeAll(async () => {
    application = await testApplication();
    const samples = join(packageRoot, 'data', 'samples');
    accounts = await playDemo({ application, samples, out }, (line) => said.push(line));
  }, 120_000);
  afterAll(async () => {
    await application.close();
    rmSync(out, { recursive: true });
  });

  it('brings every sample in; only the rows made to fail are rejected', () => {
    const rejected = said.flatMap((line) => /(\S+) : .* (\d+) rejetées$/.exec(line)?.slice(1) ?? []);
    expect(rejected).toEqual([
      ...['marches-2024-2026.xlsx', '1'],
      ...['marches-commune-windows-1252.csv', '0'],
      ...['decp-2024.json', '0'],
      ...['schéma', '0'],
      ...['d’heures', '4'],
    ]);
  });

  it('leaves hours validated, waiting and late, as a working register has them', async () => {
    const balances = await application.get(BalanceService).balances(EVERYTHING, '2026-11-24');
    expect(balances.some(({ validated }) => validated > 0)).toBe(true);
    expect(balances.some(({ declared, validated }) => declared > validated)).toBe(true);
    expect(balances.some(({ balance }) => balance < 0)).toBe(true);
    expect(balances.some(({ balance, due }) => due > 0 && balance >= 0)).toBe(true);
  });

  it('shows the year against its targets', async () => {
    const figures = await application.get(IndicatorsService).ofYear(EVERYTHING, 2026);
    const social = figures.find(({ id, basis, line }) => id === 'I02' && basis === 'count' && !line);
    expect(Number(social?.value)).toBeGreaterThan(0.2);
    expect(social?.target).toBe('0.300000');
  });

  it('keeps the hours that were computed beside those that were retained', async () => {
    const { manager } = application.get(DataSource);
    const decided = await manager.find(Commitment, { order: { id: 'ASC' } });
    const revised = decided.filter(({ formula }) => formula === 'PRA-CALC-1');
    expect(revised.length).toBeGreaterThan(10);
    for (const { gapReason } of revised) expect(gapReason).toMatch(/mission clause sociale/);
  });

  it('knows the inclusion kinds of the structures, and the holders are those firms', async () => {
    const { manager } = application.get(DataSource);
    const geiq = await manager.findOneByOrFail(OperatorInclusion, { kind: 'GEIQ' });
    expect(geiq.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const known = await application.get(OperatorsRepository).byIds([geiq.operatorId]);
    expect(known.size).toBe(1);
    expect(
      await manager.countBy(Operator, { identityKey: known.get(geiq.operatorId)?.identityKey ?? '' }),
    ).toBe(1);
  });

  it('writes the reports of two years', () => {
    expect(readdirSync(out).sort()).toEqual([
      'rapport-spaser-2025.pdf',
      'rapport-spaser-2025.xlsx',
      'rapport-spaser-2026.pdf',
      'rapport-spaser-2026.xlsx',
    ]);
    expect(readFileSync(join(out, 'rapport-spaser-2026.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('opens an administrator and an officer of the commune alone, with the passwords it shows', async () => {
    const { manager } = application.get(DataSource);
    expect(accounts).toHaveLength(2);
    for (const { email, password } of accounts)
      await expect(application.get(SignInService).verify(email, password, '127.0.0.1')).resolves.toMatch(/./);
    const officer = await manager.findOneByOrFail(User, { email: accounts[1]?.email ?? '' });
    const given = await manager.findBy(UserBuyer, { userId: officer.id });
    const town = await manager.findOneByOrFail(Buyer, { siret: COMMUNE.siret });
    expect(given.map(({ buyerId }) => buyerId)).toEqual([town.id]);
  });
});
