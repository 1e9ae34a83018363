import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { createHoursWorld, HOURS_WORLD } from '../../../test/support/hours-world';
import { Declaration, DeclarationReviewService, Participant } from '../../insertion-hours';
import { SYSTEM_ACT } from '../../platform/database/unit';
import { EVERYTHING, ofBuyers, type Perimeter } from '../../shared/domain/perimeter';
import { type FileReport } from '../domain/report/file-report';
import { ImportsRepository } from '../imports.repository';
import { UndoService } from '../undo.service';
import { DeclarationImportsService } from './declaration-imports.service';

const HEADER =
  'N° de marché;Lot;Mois;Employeur;SIRET employeur;Modalité;Code bénéficiaire;Heures;Sexe;Date de naissance;Statuts;Type de contrat';
const ROW = '2025-099;;octobre 2025;Tremplin Fictif;;MAD_ETTI;VAL-7;12h30;F;12/05/1998;B_RSA;CTT';

describe('a declaration spreadsheet brought in', () => {
  let application: INestApplicationContext;
  let folder: string;
  beforeEach(async () => {
    application = await testApplication();
    await createHoursWorld(application);
    folder = mkdtempSync(join(tmpdir(), 'declarations-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await application.close();
  });

  const bringIn = (
    lines: readonly string[],
    { perimeter = EVERYTHING, dryRun = false }: { perimeter?: Perimeter; dryRun?: boolean } = {},
  ): Promise<FileReport> => {
    const path = join(folder, 'heures.csv');
    writeFileSync(path, lines.join('\r\n'));
    return application
      .get(DeclarationImportsService)
      .importFile(path, { perimeter, act: SYSTEM_ACT, dryRun });
  };
  const stored = (): Promise<Declaration[]> =>
    application.get(DataSource).manager.find(Declaration, { order: { id: 'ASC' } });
  const faults = ({ issues }: FileReport): string[] =>
    issues.map(({ cell, code, severity }) => `${cell} ${code} ${severity}`);

  it('is read below its title lines, whatever the way periods and hours are written', async () => {
    const report = await bringIn([
      'Heures du marché;;;;;;;;;;;',
      HEADER,
      ROW,
      ROW.replace('VAL-7', 'VAL-8').replace('octobre 2025', '10/2025').replace('12h30', '12:30'),
      ROW.replace('VAL-7', 'VAL-9').replace('octobre 2025', '2025-10').replace('12h30', '12,5'),
      'Total;;;;;;;37,5;;;;',
    ]);
    expect(report.rows).toEqual({ read: 3, created: 3, updated: 0, unchanged: 0, rejected: 0 });
    expect(report).toMatchObject({ format: 'declarations-csv', headerRow: 2, issues: [], refused: null });
    for (const declaration of await stored())
      expect(declaration).toMatchObject({
        rawHours: 1250,
        periodFrom: '2025-10-01',
        periodTo: '2025-10-31',
        modality: 'MAD_ETTI',
        state: 'submitted',
      });
  });

  it('keeps of a person a pseudonym, the sex and the month of birth', async () => {
    await bringIn([HEADER, ROW]);
    const [person] = await application.get(DataSource).manager.find(Participant, { order: { id: 'ASC' } });
    expect(person).toMatchObject({ sex: 'F', birthYear: 1998, birthMonth: 5 });
    expect(JSON.stringify(person)).not.toMatch(/VAL-7|B_RSA/);
  });

  it('changes nothing the second time', async () => {
    await bringIn([HEADER, ROW]);
    expect((await bringIn(['', HEADER, ROW])).rows).toMatchObject({ read: 1, created: 0, unchanged: 1 });
    expect(await stored()).toHaveLength(1);
  });

  it('reports each fault once, at its cell, and takes the other rows in', async () => {
    const report = await bringIn([
      HEADER,
      ROW.replace('2025-099', '2031-001'),
      ROW.replace('octobre 2025', 'bientôt'),
      ROW.replace('12h30', 'beaucoup'),
      ROW.replace('12h30', '9999'),
      ROW.replace('MAD_ETTI', 'Télépathie').replace('CTT', 'Contrat moral'),
      ROW.replace('octobre 2025', 'octobre 2019'),
      ROW.replace('VAL-7', 'VAL-8').replace(';;octobre 2025', ';;'),
    ]);
    expect(faults(report)).toEqual([
      'A2 unknown-contract reject',
      'C3 unreadable-period reject',
      'H4 unreadable-hours reject',
      'H5 hours-beyond-period reject',
      'F6 unknown-code warning',
      'L6 unknown-code warning',
      'C7 period-outside-contract reject',
      'C8 missing-value reject',
    ]);
    expect(report.rows).toEqual({ read: 7, created: 1, updated: 0, unchanged: 0, rejected: 6 });
    expect(report.issues.map(({ message }) => message).join('\n')).toMatch(
      /^Ligne 2, colonne « N° de marché » : aucun marché de ce numéro/,
    );
  });

  it('says nothing of a person in a message', async () => {
    const report = await bringIn([
      HEADER,
      ROW.replace('B_RSA', 'Maladie rare').replace('12/05/1998', 'né hier').replace(';F;', ';Z;'),
    ]);
    expect(faults(report)).toEqual([
      'I2 unknown-code warning',
      'J2 unreadable-birth warning',
      'K2 unknown-code warning',
    ]);
    expect(JSON.stringify(report.issues)).not.toMatch(/Maladie|né hier|VAL-7|« Z »/);
  });

  it('stores nothing of a trial', async () => {
    const report = await bringIn([HEADER, ROW], { dryRun: true });
    expect(report).toMatchObject({ dryRun: true, importId: null, rows: { created: 1 } });
    expect(await stored()).toEqual([]);
    expect(await application.get(ImportsRepository).list(EVERYTHING)).toEqual([]);
  });

  it('does not see the contracts of another buyer', async () => {
    const report = await bringIn([HEADER, ROW], { perimeter: ofBuyers([HOURS_WORLD.town]) });
    expect(faults(report)).toEqual(['A2 unknown-contract reject']);
  });

  it.each([
    ['a list of contracts', 'Objet;Montant;N° de marché\nNettoyage;1000;2025-099'],
    ['a page of notes', 'Bonjour\nvoici les heures'],
  ])('refuses %s, saying what the header needs', async (_what, content) => {
    await expect(bringIn(content.split('\n'))).rejects.toMatchObject({
      code: 'no-declaration-list',
      message: expect.stringContaining('« N° de marché » et « Heures »'),
    });
  });

  it('can be undone, until a declaration of it was reviewed', async () => {
    const { importId } = await bringIn([HEADER, ROW]);
    const undo = (id: string | null): Promise<unknown> =>
      application.get(UndoService).undo(EVERYTHING, SYSTEM_ACT, id ?? '');
    await expect(undo(importId)).resolves.toMatchObject({ removed: 1 });
    expect(await stored()).toEqual([]);
    const again = await bringIn([HEADER, ROW]);
    const [declaration] = await stored();
    await application
      .get(DeclarationReviewService)
      .validate(EVERYTHING, SYSTEM_ACT, [{ id: declaration?.id ?? '', version: 1 }], 'hours-statement');
    await expect(undo(again.importId)).rejects.toMatchObject({ code: 'edited-since' });
  });
});
