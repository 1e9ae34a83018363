import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { Buyer, Procedure } from '../../src/contracts';
import { DeclarationImportsService } from '../../src/imports';
import { BalanceService } from '../../src/insertion-hours';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { packageRoot } from '../../src/platform/package-root';
import { ContractListRepository, NO_FILTER } from '../../src/register';
import { IndicatorsService, ReportsService } from '../../src/reporting';
import { EVERYTHING, type Limit, ofGrants, type Perimeter } from '../../src/shared/domain/perimeter';
import { importFile } from '../support/import-world';
import { FORM_ACT } from '../support/register-world';
import { NAMES_A_RECORD, walk } from '../support/walk';
import { type Browser, signedInAs, testSite } from '../support/web';
import { scratchFolder } from '../support/workbook-files';

const OWN = '22990001400015';

/** One third of a buyer: its word is in every text of it, and its numbers are met nowhere else. */
interface Part {
  readonly word: string;
  readonly service: string;
  readonly territory: string;
  readonly amount: string;
  readonly hours: string;
  readonly declared: string;
}
const ROADS: Part = {
  word: 'abco',
  service: 'Service abco',
  territory: 'Pays commun',
  amount: '1 234 567,00',
  hours: '4 321',
  declared: '56,78',
};
const MORVAN: Part = {
  word: 'zyxo',
  service: 'Service commun',
  territory: 'Pays zyxo',
  amount: '7 654 321,00',
  hours: '8 769',
  declared: '34,91',
};
/** Given to neither of the two: it names no service, and another territory. */
const NEITHER: Part = {
  word: 'qwvu',
  service: '',
  territory: 'Pays qwvu',
  amount: '9 182 736,00',
  hours: '5 647',
  declared: '71,23',
};
const PARTS = [ROADS, MORVAN, NEITHER];
const PLACES = [
  `"service" = '${ROADS.service}'`,
  `"territory" = '${MORVAN.territory}'`,
  `"territory" = '${NEITHER.territory}'`,
];

function contractsOf({ word, service, territory, amount, hours }: Part): string {
  const header =
    'N° de marché;N° de consultation;Objet;CPV;Service;Territoire;Montant HT;Date de lancement;Date de notification;Durée (mois);Titulaire;Considérations sociales;Réservé à;Heures d’insertion';
  const rows = [1, 2].map(
    (index) =>
      `${word}-${index};CONS-${word}-${index};Nettoyage ${word} ${index};90910000;${service};${territory};${amount};02/03/2026;0${index}/05/2026;24;Entreprise ${word};${index === 1 ? 'Marché réservé' : 'Clause sociale'};${index === 1 ? 'SIAE' : ''};${hours}`,
  );
  return [header, ...rows].join('\n');
}

function hoursOf({ word, declared }: Part): string {
  return [
    'N° de marché;Mois;Employeur;Modalité;Code bénéficiaire;Heures;Sexe;Date de naissance',
    `${word}-1;juin 2026;Employeur ${word};MAD_ETTI;P-${word};${declared};F;12/05/1998`,
    // The same person works for each of the three: his or her hours elsewhere are nobody else's to see.
    `${word}-2;juin 2026;Employeur ${word};MAD_ETTI;P-COMMUN;${declared};M;12/05/1990`,
  ].join('\n');
}

/** Tokens and identifiers: their digits say nothing. */
const RANDOM = /_csrf(?:" value="|=)[\w-]+|\/[0-9a-z]{18}/g;

/** Numbers as pages, workbooks and csv write them. */
function tracesOf({ word, amount, hours, declared }: Part): RegExp {
  const digits = (text: string): string => text.replace(/,00$/, '').replace(/\s/g, '\\s?');
  return new RegExp(
    `${word}|${digits(amount)}|(?<![\\d,.-])${digits(hours)}(?!\\d)|(?<!\\d)${declared.replace(',', '[.,]')}(?!\\d)`,
    'i',
  );
}

describe('a person of some services or territories of a buyer, walking every page and export', () => {
  const folder = scratchFolder();
  let application: NestExpressApplication;
  let buyerId: string;
  let ofRoads: Browser;
  let ofMorvan: Browser;
  beforeAll(async () => {
    application = await testSite();
    for (const part of PARTS) await bringIn(part);
    ({ id: buyerId } = await manager().findOneByOrFail(Buyer, { siret: OWN }));
    ofRoads = await signedInAs(application, 'lead', [OWN], { services: [ROADS.service] });
    ofMorvan = await signedInAs(application, 'lead', [OWN], { territories: [MORVAN.territory] });
  });
  afterAll(async () => {
    await application.close();
    folder.remove();
  });

  const manager = () => application.get(DataSource).manager;
  const given = (limit: Partial<Limit>): Perimeter =>
    ofGrants([{ buyerId, services: [], territories: [], ...limit }]);
  const perimeters = (): Perimeter[] => [
    given({ services: [ROADS.service] }),
    given({ territories: [MORVAN.territory] }),
    given({ territories: [NEITHER.territory] }),
  ];
  const bringIn = async (part: Part): Promise<void> => {
    const list = folder.write(`${part.word}.csv`, contractsOf(part));
    const { rows } = await importFile(application, list, { act: FORM_ACT, buyerSiret: OWN });
    expect(rows.created).toBe(2);
    const declared = await application
      .get(DeclarationImportsService)
      .importFile(folder.write(`heures-${part.word}.csv`, hoursOf(part)), {
        perimeter: EVERYTHING,
        act: FORM_ACT,
        dryRun: false,
      });
    expect(declared.rows.created).toBe(2);
  };

  it.each([
    ['a service', () => ofRoads, ROADS, MORVAN],
    ['a territory', () => ofMorvan, MORVAN, ROADS],
  ])(
    'meets, of %s, nothing of the rest: no row, count, option, figure or line',
    async (_, browser, own, other) => {
      const pages = await walk(browser(), ['/heures', '/spaser', '/rapports', '/rapports/2026.xlsx']);
      const seen = [...pages].map(([path, text]) => [path, text.replace(RANDOM, '')] as const);
      expect(seen.length).toBeGreaterThan(40);
      expect(seen.filter(([, text]) => tracesOf(own).test(text)).length).toBeGreaterThan(10);
      const leaks = [other, NEITHER].flatMap((part) =>
        seen.flatMap(([path, text]) => (tracesOf(part).exec(text) ?? []).map((trace) => `${path} ${trace}`)),
      );
      expect(leaks).toEqual([]);
    },
  );

  it('while a person of the whole buyer meets each of the three, so that the walk can fail', async () => {
    const seen = [
      ...(await walk(await signedInAs(application, 'lead', [OWN]), ['/heures', '/rapports/2026.xlsx'])),
    ];
    for (const { word } of PARTS)
      expect(seen.filter(([, text]) => text.includes(word)).length).toBeGreaterThan(10);
  });

  it('writes a report of its part, that says so and holds nothing of the rest', async () => {
    const file = folder.write('rapport.pdf', await ofRoads.download('/rapports/2026.pdf'));
    const script = join(packageRoot, 'test/support/pdf-text.mjs');
    const text = execFileSync(process.execPath, [script, file], { encoding: 'utf8' }).replace(/\\n/g, ' ');
    expect(text).toContain('service Service abco');
    expect(tracesOf(ROADS).test(text)).toBe(true);
    expect([MORVAN, NEITHER].map((part) => tracesOf(part).exec(text)?.[0])).toEqual([undefined, undefined]);
  });

  it('finds a guessed address of another part absent, whatever the page', async () => {
    const theirs = [...(await walk(ofMorvan)).entries()]
      .filter(([path, text]) => NAMES_A_RECORD.test(path) && tracesOf(MORVAN).test(text))
      .map(([path]) => path);
    expect(theirs.length).toBeGreaterThan(5);
    for (const path of theirs) expect([path, (await ofRoads.get(path)).status]).toEqual([path, 404]);
  });

  it('publishes nothing for the buyer', async () => {
    const reports = await ofRoads.page('/rapports?annee=2026');
    expect(reports('form[action="/rapports/editions"]')).toHaveLength(0);
    expect(reports('h2').first().text()).toContain('service Service abco');
    expect((await ofRoads.get('/spaser/objectifs/2026')).status).toBe(404);
    const request = { year: 2026, buyerSiret: null, editionDate: '2026-11-24' };
    const [perimeter = EVERYTHING] = perimeters();
    const freezing = application.get(ReportsService).freeze(perimeter, FORM_ACT, request);
    await expect(freezing).rejects.toMatchObject({ code: 'part-of-buyer' });
  });

  const moveTo = async (territory: string): Promise<void> => {
    const moved = await manager().findOneByOrFail(Procedure, { reference: `CONS-${NEITHER.word}-2` });
    await application.get(UnitOfWork).run(FORM_ACT, (unit) => unit.update(Procedure, moved, { territory }));
  };

  it('adds up: the parts are the whole, and each is what the database says of it, after a move too', async () => {
    const addsUp = async (): Promise<number[][]> => {
      const told = await Promise.all(perimeters().map(figuresOf));
      expect(told).toEqual(await Promise.all(PLACES.map(countedBy)));
      const whole = await figuresOf(given({}));
      expect(whole).toEqual(told.reduce((sum, part) => sum.map((value, at) => value + (part[at] ?? 0))));
      return told;
    };
    const before = await addsUp();
    // What was kept of either perimeter is read again: a consultation leaves one for the other.
    await moveTo(MORVAN.territory);
    const after = await addsUp();
    await moveTo(NEITHER.territory);
    expect([before, after].map((told) => told.map(([count]) => count))).toEqual([
      [2, 2, 2],
      [2, 3, 1],
    ]);
  });

  /** Contracts, their amount, those notified in 2026 by the indicators, hours retained, hours declared. */
  async function figuresOf(perimeter: Perimeter): Promise<number[]> {
    const { count, amount } = await application.get(ContractListRepository).totals(perimeter, NO_FILTER);
    const figures = await application.get(IndicatorsService).ofYear(perimeter, 2026);
    const notified = figures.find(
      ({ id, basis, line }) => id === 'I01' && basis === 'count' && line === undefined,
    );
    const [stocks = []] = await application.get(BalanceService).stocks(perimeter, ['2026-11-24']);
    const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
    return [
      count,
      amount,
      Number(notified?.value),
      sum(stocks.map(({ retained }) => retained)),
      sum(stocks.map(({ declared }) => declared)),
    ];
  }

  async function countedBy(place: string): Promise<number[]> {
    const inside = `"procedureId" IN (SELECT "id" FROM "procedures" WHERE ${place})`;
    const asked = async (sql: string): Promise<number> => {
      const [row] = await manager().query<{ value: string | number }[]>(sql);
      return Number(row?.value);
    };
    const hours = (column: string, table: string): string =>
      `SELECT SUM("${column}") AS "value" FROM "${table}" WHERE "contractId" IN (SELECT "id" FROM "contracts" WHERE ${inside})`;
    return Promise.all([
      asked(`SELECT COUNT(*) AS "value" FROM "contracts" WHERE ${inside}`),
      asked(`SELECT SUM("initialAmount") AS "value" FROM "contracts" WHERE ${inside}`),
      asked(`SELECT COUNT(*) AS "value" FROM "contracts" WHERE ${inside} AND "notifiedOn" IS NOT NULL`),
      asked(hours('retainedHours', 'commitments')),
      asked(hours('countedHours', 'declarations')),
    ]);
  }
});
