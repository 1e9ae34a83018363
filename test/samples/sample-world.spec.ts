import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { daysBetween } from '../../src/shared/domain/calendar-date';
import { sumCents } from '../../src/shared/domain/euros';
import { hasValidCheckDigit, isSiret } from '../../src/shared/domain/siret';
import { packageRoot } from '../../src/platform/package-root';
import { COMMUNE, DEPARTEMENT, SDIS } from '../../src/demo/buyers';
import { sampleDeclarations } from './declarations';
import { type SampleContract } from './sample-contract';
import { sampleWorld } from './sample-world';

const { contracts, firms } = sampleWorld();
const declarations = sampleDeclarations(contracts, firms);

const notifiedIn = (year: string): SampleContract[] =>
  contracts.filter(({ buyer, notifiedOn }) => buyer === DEPARTEMENT && notifiedOn?.startsWith(year));
const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);
const share = (year: string, has: (contract: SampleContract) => boolean): number =>
  percent(notifiedIn(year).filter(has).length, notifiedIn(year).length);
const underDuty = contracts.filter(
  ({ nature, needValue, launchedOn }) =>
    launchedOn >= '2026-08-21' && needValue >= (nature === 'Travaux' ? 540_400_000 : 21_600_000),
);

describe('the sample world', () => {
  test('every firm and buyer has a valid SIRET and a SIREN attributed to nobody', () => {
    const sirets = [...firms.map(({ siret }) => siret), DEPARTEMENT.siret, COMMUNE.siret, SDIS.siret];
    expect(sirets.filter((siret) => !isSiret(siret) || !hasValidCheckDigit(siret.slice(0, 9)))).toEqual([]);
    expect(new Set(sirets).size).toBe(sirets.length);
    expect(firms.filter(({ siret }) => !siret.startsWith('99')).map(({ name }) => name)).toEqual([
      'Carrières du Gravier Bleu',
    ]);
  });

  test('about 420 contracts stand over the three years and the months ahead', () => {
    const count = (...files: string[]): number => contracts.filter(({ file }) => files.includes(file)).length;
    expect([count('liste'), count('decp', 'decp-sdis'), count('commune')]).toEqual([372, 25, 26]);
    expect(contracts.filter(({ notifiedOn }) => notifiedOn === null).length).toBe(32);
  });

  test('numbers and subjects name one contract of a buyer', () => {
    const names = (of: (contract: SampleContract) => string): number =>
      new Set(contracts.map((contract) => `${contract.buyer.siret} ${of(contract)}`)).size;
    expect(names(({ number }) => number)).toBe(contracts.length);
    expect(names(({ subject }) => subject)).toBe(contracts.length);
  });

  test('every CPV code is in the nomenclature', () => {
    const known = readFileSync(join(packageRoot, 'data', 'nomenclatures', 'cpv-2008.csv'), 'utf8');
    expect(contracts.filter(({ cpv }) => !known.includes(`\n${cpv};`)).map(({ cpv }) => cpv)).toEqual([]);
  });

  test('social and environmental shares grow as in the field', () => {
    const social = ['2024', '2025', '2026'].map((year) =>
      share(year, ({ choice }) => choice.values.length > 0),
    );
    const environmental = ['2024', '2025', '2026'].map((year) =>
      share(year, (one) => one.environmental.length > 0),
    );
    expect(social).toEqual([16, 20, 29]);
    expect(environmental).toEqual([23, 45, 72]);
  });

  test('nine contracts of 2026 are reserved, for about 1.1 million euros', () => {
    const reserved = notifiedIn('2026').filter(({ choice }) => choice.reservedFor !== null);
    expect(reserved.length).toBe(9);
    const total = sumCents(reserved.map(({ initialAmount }) => initialAmount ?? 0));
    expect(Math.round(total / 10_000_000)).toBeGreaterThanOrEqual(10);
    expect(Math.round(total / 10_000_000)).toBeLessThanOrEqual(12);
  });

  test('a contract is launched before it is notified, and no notification is ahead of the demonstration', () => {
    const wrong = contracts.filter(
      ({ launchedOn, notifiedOn }) =>
        notifiedOn !== null && (launchedOn >= notifiedOn || notifiedOn > '2026-11-24'),
    );
    expect(wrong).toEqual([]);
  });

  test('the duty of August 2026 reaches contracts awarded, under way and ahead', () => {
    expect(underDuty.filter(({ notifiedOn }) => notifiedOn !== null).length).toBe(9);
    expect(underDuty.filter(({ notifiedOn }) => notifiedOn === null).length).toBeGreaterThanOrEqual(20);
  });

  test('the hours declared follow the hours due, on the scale of the field', () => {
    const due = contracts
      .filter(
        ({ file, choice, notifiedOn }) => file === 'liste' && choice.hours !== null && notifiedOn !== null,
      )
      .map(({ choice, notifiedOn, durationMonths }) => {
        const months = daysBetween(notifiedOn ?? '', '2026-11-24') / 30.44;
        return (choice.hours ?? 0) * Math.min(1, months / durationMonths);
      })
      .reduce((sum, hours) => sum + hours, 0);
    const declared = declarations.reduce((sum, { hours }) => sum + hours, 0) / 100;
    expect(percent(due, 46_000)).toBeGreaterThan(95);
    expect(percent(due, 46_000)).toBeLessThan(105);
    expect(percent(declared, due)).toBe(89);
  });

  test('nobody declares more than a legal month on one contract, and the people are as in the field', () => {
    expect(declarations.filter(({ hours }) => hours <= 0 || hours > 15_167)).toEqual([]);
    const people = [...new Map(declarations.map(({ person }) => [person.code, person])).values()];
    expect(people.length).toBe(133);
    expect(percent(people.filter(({ sex }) => sex === 'F').length, people.length)).toBe(31);
    expect(percent(people.filter(({ statuses }) => statuses.includes('B_RSA')).length, people.length)).toBe(
      59,
    );
  });

  test('a reserved contract is held by a structure of the kind on its award date', () => {
    const holders = contracts
      .filter(({ choice }) => choice.reservedFor !== null)
      .flatMap((one) => one.holders);
    expect(holders.length).toBeGreaterThan(15);
    expect(holders.filter(({ inclusions }) => inclusions.length === 0)).toEqual([]);
  });
});
