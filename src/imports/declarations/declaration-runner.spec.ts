import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { createHoursWorld } from '../../../test/support/hours-world';
import { FORM_ACT } from '../../../test/support/register-world';
import { Declaration } from '../../insertion-hours';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { type FileReport } from '../domain/report/file-report';
import { DeclarationRunner } from './declaration-runner.service';

const HEADER = 'N° de marché;Mois;Employeur;Modalité;Code bénéficiaire;Heures';
const ROW = '2025-099;octobre 2025;Tremplin Fictif;MAD_ETTI;VAL-7;12h30';

describe('a declaration file of the site', () => {
  let folder: string;
  let application: INestApplicationContext;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'declarations-'));
    application = await testApplication({ kind: 'sqlite', path: join(folder, 'registre.sqlite') });
    await createHoursWorld(application);
  });
  afterEach(async () => {
    await application.close();
    rmSync(folder, { recursive: true });
  });

  const bringIn = (lines: readonly string[], actorId: string): Promise<FileReport> => {
    const path = join(folder, 'depot');
    writeFileSync(path, lines.join('\r\n'));
    return application.get(DeclarationRunner).importFile(path, {
      perimeter: EVERYTHING,
      act: { ...FORM_ACT, actorId },
      dryRun: false,
      fileName: 'heures.csv',
    });
  };

  it('is read in a process of its own, one at a time for a person', async () => {
    const [first, second] = await Promise.allSettled([
      bringIn([HEADER, ROW], 'one'),
      bringIn([HEADER, ROW], 'one'),
    ]);
    expect(first).toMatchObject({ value: { file: 'heures.csv', rows: { created: 1 } } });
    expect(second).toMatchObject({ reason: { code: 'declarations-under-way' } });
    expect(await application.get(DataSource).manager.count(Declaration)).toBe(1);
  });

  it('of more rows than anybody declares is refused under the name that the person gave it', async () => {
    const many = bringIn([HEADER, ...Array.from({ length: 100_001 }, () => ROW)], 'two');
    await expect(many).rejects.toThrow(
      /« heures\.csv » est refusé : ses feuilles comptent plus de 100000 lignes/,
    );
  });
});
