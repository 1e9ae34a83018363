import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { strFromU8, unzipSync } from 'fflate';
import { DataSource } from 'typeorm';
import { DeclarationImportsService, ImportRecord } from '../../src/imports';
import {
  CommitmentsService,
  Declaration,
  DeclarationReviewService,
  Participant,
} from '../../src/insertion-hours';
import { ChangeEntry } from '../../src/platform/database/change-entry.entity';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { ReportsService } from '../../src/reporting';
import { EVERYTHING, ofBuyers } from '../../src/shared/domain/perimeter';
import { createHoursWorld, HOURS_WORLD, retainedHours } from '../support/hours-world';
import { walk } from '../support/walk';
import { signedInAs, testSite } from '../support/web';

const DEPARTMENT = '22990001400015';
const TOWN = '21990002000013';

/** Health, criminal and protection data (art. 9 and 10 GDPR), by code and as a person writes them. */
const SENSITIVE = [
  ...['A_EA_ESAT', 'A_JUSTICE', 'B_TH', 'B_REFUGIE', 'AAH', 'TH', 'REF_DA', 'DETENTION_MJ', 'FLE'],
  ...['RQTH', 'Sous main de justice', 'Sortant de détention ou sous main de justice'],
];
/** What would betray one of them in a page or a file; "TH" alone is too short to look for. */
const BETRAYAL =
  /A_EA_ESAT|A_JUSTICE|\bB_TH|B_REFUGIE|\bAAH\b|REF_DA|DETENTION_MJ|\bFLE\b|RQTH|main de justice|Travailleur handicapé\b|demandeur d.asile|niveau A1\b/i;

const HEADER = 'N° de marché;Mois;Employeur;Modalité;Code bénéficiaire;Heures;Sexe;Statuts;Type de contrat';

/** The words that betray a status, wherever they stand in a value. */
const betrayed = (value: unknown): string | null => BETRAYAL.exec(JSON.stringify(value))?.[0] ?? null;

/** A line of each sensitive status, five of a disabled worker so that no small cell hides them, and a misplaced one. */
function linesOf(contract: string): string[] {
  const line = (index: number, statuses: string, modality = 'MAD_ETTI', type = 'CTT'): string =>
    `${contract};octobre 2025;Tremplin Fictif;${modality};P-${index};10;F;${statuses};${type}`;
  return [
    HEADER,
    ...SENSITIVE.map((status, index) => line(index, status)),
    ...[20, 21, 22, 23, 24].map((index) => line(index, 'B_TH | B_RSA')),
    ...[30, 31, 32, 33, 34].map((index) => line(index, 'B_RSA')),
    line(40, 'B_RSA', 'RQTH'),
    line(41, 'B_RSA', 'MAD_ETTI', 'Sortant de détention'),
  ];
}

describe('a status that reveals health, justice or protection', () => {
  let application: NestExpressApplication;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sensitive-'));
    application = await testSite({ varDir: folder });
    await createHoursWorld(application);
    const { cleaning, townCleaning } = HOURS_WORLD;
    for (const id of [cleaning, townCleaning])
      await application.get(CommitmentsService).retain(EVERYTHING, SYSTEM_ACT, id, retainedHours());
    for (const contract of ['2025-099', '2025-700']) await bringIn(contract);
    const declared = await stored();
    await application.get(DeclarationReviewService).validate(
      EVERYTHING,
      SYSTEM_ACT,
      declared.map(({ id, version }) => ({ id, version })),
      'hours-statement',
    );
  });
  afterAll(async () => {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const stored = (): Promise<Declaration[]> => application.get(DataSource).manager.find(Declaration);

  async function bringIn(contract: string): Promise<void> {
    const path = join(folder, `${contract}.csv`);
    writeFileSync(path, linesOf(contract).join('\r\n'));
    const report = await application
      .get(DeclarationImportsService)
      .importFile(path, { perimeter: EVERYTHING, act: SYSTEM_ACT, dryRun: false });
    expect(report.rows).toMatchObject({ read: 24, created: 24, rejected: 0 });
    // The two misplaced ones are said at their cell, without the value; three texts are no codes of the list.
    expect(report.issues.map(({ code, value }) => [code, value])).toEqual([
      ['unknown-code', null],
      ['unknown-code', null],
      ['misplaced-status', null],
      ['misplaced-status', null],
    ]);
    expect(betrayed(report)).toBeNull();
  }

  it('is met on no page, in no list, export, search or report; the page to declare alone offers them', async () => {
    const administrator = await signedInAs(application, 'administrator');
    const places = ['/heures', '/heures/declarations', '/imports', '/spaser?annee=2025', '/rapports'];
    const seen = await walk(administrator, places);
    const met = [...seen].filter(([, text]) => BETRAYAL.test(text)).map(([path]) => path);
    expect(met.filter((path) => !path.endsWith('/declarer'))).toEqual([]);
    expect((await administrator.get(`/heures/${HOURS_WORLD.cleaning}/declarer`)).text).toMatch(BETRAYAL);
    expect([...seen.keys()]).toEqual(expect.arrayContaining([...places, '/marches/export.xlsx']));
    const browser = await signedInAs(application, 'facilitator', [DEPARTMENT]);
    for (const words of ['A_JUSTICE', 'RQTH', 'détention'])
      expect((await browser.page(`/marches?q=${encodeURIComponent(words)}`))('tbody a')).toHaveLength(0);
  });

  it('stands in no column of the database in clear, nor in the journal or the remarks of an import', async () => {
    const { manager } = application.get(DataSource);
    for (const entity of [Declaration, Participant, ChangeEntry, ImportRecord])
      expect([entity.name, betrayed(await manager.find(entity))]).toEqual([entity.name, null]);
  });

  it('is counted in the report of the département, page, PDF model and workbook', async () => {
    const browser = await signedInAs(application, 'reader', [DEPARTMENT]);
    expect((await browser.get('/spaser?annee=2025')).text).toContain('travailleurs handicapés');
    const { model, workbook } = await reportOf(HOURS_WORLD.department);
    expect(JSON.stringify(model)).toMatch(/travailleurs handicapés/i);
    expect(workbook).toMatch(/travailleurs handicapés/i);
  });

  it('is not counted in that of a body it supports, where a reader could guess who it is', async () => {
    const browser = await signedInAs(application, 'officer', [TOWN]);
    const page = (await browser.get('/spaser?annee=2025')).text;
    expect(page).toContain('allocataires du RSA');
    expect(page).not.toMatch(/handicapé/i);
    const address = '/spaser/I15?annee=2025&base=persons&ligne=disabled';
    expect((await browser.get(address)).status).toBe(404);
    const { model, workbook } = await reportOf(HOURS_WORLD.town);
    for (const text of [JSON.stringify(model), workbook]) {
      expect(text).toMatch(/allocataires du RSA/i);
      expect(text).not.toMatch(/handicapé/i);
    }
  });

  async function reportOf(buyerId: string): Promise<{ model: unknown; workbook: string }> {
    const request = { year: 2025, buyerSiret: null, editionDate: '2026-11-24' };
    const { model, workbook } = await application.get(ReportsService).write(ofBuyers([buyerId]), request);
    const sheets = Object.entries(unzipSync(workbook)).filter(([name]) => name.endsWith('.xml'));
    return { model, workbook: sheets.map(([, content]) => strFromU8(content)).join('\n') };
  }
});
