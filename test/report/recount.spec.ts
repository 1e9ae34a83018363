import { computeIndicators } from '../support/figures-of-rows';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { FULL_TIME, sheet, smallWorldRows } from './small-world';

const database = new Database(':memory:');
// SQLite reads an empty number as zero, which is what a sum wants; the sheets stay text as they are typed.
for (const name of ['contracts', 'declarations', 'balances']) {
  const lines = sheet(name);
  const columns = Object.keys(lines[0] ?? {}).map((column) => `"${column}"`);
  database.exec(`CREATE TABLE ${name} (${columns.join(', ')})`);
  const insert = database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
  for (const line of lines) insert.run(Object.values(line));
}
database.exec(readFileSync(join(__dirname, 'recount.sql'), 'utf8'));
afterAll(() => database.close());

interface Counted {
  readonly address: string;
  readonly total: number;
}

const counted = (query: string): Counted[] => database.prepare(query).all() as Counted[];
const YEARS = [2025, 2026, 2027];
const byHand = sheet('expected-figures');

/** The numerators of the sheet, in whole units, that the second path counts too; "< 5" and shares of nobody are not said. */
function numerators(basis: string, scale: number, ids: RegExp): Counted[] {
  return byHand
    .filter((line) => line['base'] === basis && ids.test(line['indicateur'] ?? ''))
    .filter(
      (line) => line['ligne'] !== 'mean-weight' && line['numérateur'] !== '' && line['numérateur'] !== '0.00',
    )
    .map((line) => ({
      address: `${line['année']} ${line['indicateur']} ${line['ligne']}`.trim(),
      total: Math.round(Number(line['numérateur']) * scale),
    }))
    .sort(byAddress);
}

const byAddress = (one: Counted, other: Counted): number => (one.address < other.address ? -1 : 1);
const within = (rows: readonly Counted[]): Counted[] =>
  rows.filter(({ address }) => YEARS.includes(Number(address.slice(0, 4)))).sort(byAddress);

describe('the sheet of figures, counted a second time in SQL', () => {
  it('has the right numbers of contracts', () => {
    const found = counted("SELECT trim(year || ' ' || id || ' ' || line) AS address, n AS total FROM counts");
    expect(within(found)).toEqual(numerators('count', 1, /^I(0[1-6]|1[018])$/));
  });

  it('has the right amounts', () => {
    const found = counted(
      "SELECT trim(year || ' ' || id || ' ' || line) AS address, cents AS total FROM amounts WHERE cents > 0",
    );
    const lines = numerators('value', 100, /^I/).filter(({ address }) => !/I06 [a-z]/.test(address));
    expect(within(found)).toEqual(lines);
  });

  it('has the right amounts of each kind of reserved contracts', () => {
    const found = counted(
      "SELECT year || ' I06 ' || CASE kind WHEN '' THEN 'not-stated' ELSE kind END AS address, sum(amount) AS total " +
        'FROM shares WHERE reserved GROUP BY year, kind',
    );
    expect(within(found)).toEqual(
      numerators('value', 100, /^I06$/).filter(({ address }) => /I06 [a-z]/.test(address)),
    );
  });

  it('has the right hours', () => {
    const found = counted(
      "SELECT trim(year || ' ' || id || ' ' || line) AS address, hundredths AS total FROM hours_of_year " +
        "WHERE hundredths > 0 AND NOT (year = 2026 AND id = 'I15')",
    );
    expect(within(found)).toEqual(numerators('hours', 100, /^I1[2356]$/));
  });

  it('has the right people, and says none of the groups under five', () => {
    const found = counted(
      "SELECT trim('2027 I15 ' || line) AS address, n AS total FROM people WHERE year = 2027",
    );
    const published = numerators('persons', 1, /^I15$/).filter(({ address }) => address.startsWith('2027'));
    expect(within(found)).toEqual([...published, { address: '2027 I15 qpv', total: 3 }].sort(byAddress));
    expect(database.prepare("SELECT n FROM people WHERE year = 2026 AND line = ''").pluck().get()).toBe(4);
  });

  it('has the right sums of weights', () => {
    const sum = (column: string, year: number): unknown =>
      database.prepare(`SELECT sum(${column}) FROM shares WHERE year = ?`).pluck().get(year);
    expect(YEARS.map((year) => sum('social_weight', year))).toEqual([0, 10, 50]);
    expect(YEARS.map((year) => sum('environmental_weight', year))).toEqual([0, 10, 130]);
  });

  it('starts from balances that are the sums of the declarations', () => {
    const typed = smallWorldRows().balances.map(({ contractId, year, declared, validated }) => [
      contractId,
      year,
      declared,
      validated,
    ]);
    const summed = database.prepare('SELECT * FROM since_origin').raw().all();
    expect(summed.sort()).toEqual(typed.sort());
  });
});

describe('a share', () => {
  it('is its numerator over its base, as a spreadsheet divides them', () => {
    const rates = byHand.filter((line) => /^\d\.\d{6}$/.test(line['valeur'] ?? ''));
    expect(rates.length).toBeGreaterThan(50);
    for (const line of rates) {
      const quotient = Number(line['numérateur']) / Number(line['dénominateur']);
      expect([line['indicateur'], line['ligne'], quotient.toFixed(6)]).toEqual([
        line['indicateur'],
        line['ligne'],
        line['valeur'],
      ]);
    }
  });

  it('of all buyers is no mean of their shares: 16 of 21 and 2 of 4 are 18 of 25', () => {
    const share = (buyerId?: string): unknown =>
      computeIndicators(smallWorldRows(), [], {
        year: 2027,
        fullTimeHours: FULL_TIME,
        ...(buyerId === undefined ? {} : { buyerId }),
      }).find(({ id, basis, line }) => id === 'I02' && basis === 'count' && line === undefined)?.value;
    expect([share('D'), share('C'), share()]).toEqual(['0.761905', '0.500000', '0.720000']);
  });
});
