import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Edition, ReportsService, type WrittenReport } from '../../src/reporting';
import { type DatabaseTarget } from '../../src/platform/config/settings';
import { Backups } from '../../src/platform/database/backup/backups.service';
import { DomainError } from '../../src/shared/domain/domain-error';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { testApplication } from '../support/application';
import { givenFigures } from '../support/figures-world';
import { freshDatabase } from '../support/database';
import { FORM_ACT } from '../support/register-world';

const ASKED = { year: 2026, buyerSiret: null, editionDate: '2026-11-24' };
const sha = (content: Buffer | undefined): string =>
  createHash('sha256')
    .update(content ?? '')
    .digest('hex');

describe('a frozen edition', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-editions-'));
  let instances: readonly [INestApplicationContext, INestApplicationContext];
  let dataSource: DataSource;
  let drop: () => Promise<void>;
  let turn = 0;
  beforeEach(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    const target: DatabaseTarget =
      fresh.target.kind === 'sqlite'
        ? { kind: 'sqlite', path: join(folder, `${++turn}.sqlite`) }
        : fresh.target;
    instances = [await testApplication(target), await testApplication(target)];
    dataSource = instances[0].get(DataSource);
    await givenFigures(instances[0]);
  });
  afterEach(async () => {
    for (const each of instances) await each.close();
    await drop();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const freeze = (at = 0): Promise<WrittenReport> =>
    (instances[at] ?? instances[0]).get(ReportsService).freeze(EVERYTHING, FORM_ACT, ASKED);
  const editions = () => dataSource.manager.find(Edition, { order: { number: 'ASC' } });
  const frozen = async (id: string | undefined) =>
    instances[1].get(ReportsService).frozen(EVERYTHING, id ?? '');
  const filesOf = (): Promise<{ id: string }[]> => dataSource.query('SELECT "id" FROM "edition_files"');

  it('frozen by four at once takes one number, the next ones theirs, and each file bears its own', async () => {
    for (const round of [1, 2, 3]) {
      const results = await Promise.allSettled([freeze(0), freeze(0), freeze(1), freeze(1)]);
      const refused = results.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
      expect(results.length - refused.length).toBeGreaterThanOrEqual(round === 1 ? 1 : 0);
      for (const error of refused) {
        expect(error).toBeInstanceOf(DomainError);
        expect(error).toMatchObject({ kind: 'conflict', code: 'frozen-meanwhile' });
      }
    }
    const all = await editions();
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
    expect(all.map(({ restatesId }) => restatesId)).toEqual([null, ...all.map(({ id }) => id).slice(0, -1)]);
    for (const { id, number, model } of all) {
      expect(model.edition).toMatch(
        number === 1 ? /^édition du/u : new RegExp(`^${number}.*édition ${number - 1}$`, 'u'),
      );
      expect((await frozen(id))?.edition).toBe(number);
    }
  });

  it('gives the bytes that were kept, whatever would be written today', async () => {
    await freeze();
    const [edition] = await editions();
    const pdf = Buffer.from('%PDF- of another day');
    await dataSource.query(`UPDATE "edition_files" SET "pdf" = '${pdf.toString('base64')}'`);
    await dataSource.query(`UPDATE "editions" SET "pdfSha256" = '${sha(pdf)}'`);
    expect((await frozen(edition?.id))?.pdf).toEqual(pdf);
  });

  it.each(['pdf', 'workbook'])(
    'is refused with a sentence when its %s is no longer what was frozen',
    async (file) => {
      await freeze();
      const [edition] = await editions();
      await dataSource.query(
        `UPDATE "edition_files" SET "${file}" = '${Buffer.from('autre chose').toString('base64')}'`,
      );
      await expect(frozen(edition?.id)).rejects.toMatchObject({
        kind: 'conflict',
        code: 'altered-edition',
        message: expect.stringContaining('édition 1 du rapport 2026'),
      });
    },
  );

  it('frozen before its files were kept gets them at its first reading, and is refused if they differ', async () => {
    const written = await freeze();
    const [edition] = await editions();
    await dataSource.query('DELETE FROM "edition_files"');
    const [one, other] = await Promise.all([frozen(edition?.id), frozen(edition?.id)]);
    expect([sha(one?.pdf), sha(other?.workbook)]).toEqual([sha(written.pdf), sha(written.workbook)]);
    expect(await filesOf()).toEqual([{ id: edition?.id }]);
    await dataSource.query('DELETE FROM "edition_files"');
    await dataSource.query(`UPDATE "editions" SET "pdfSha256" = '${sha(Buffer.from('x'))}'`);
    await expect(frozen(edition?.id)).rejects.toMatchObject({ code: 'altered-edition' });
    expect(await filesOf()).toEqual([]);
  });

  it('goes into a portable backup and comes back byte for byte', async () => {
    const written = await freeze();
    const [edition] = await editions();
    const file = join(folder, `${edition?.id ?? ''}.jsonl.gz`);
    await instances[0].get(Backups).save(file);
    const target = await testApplication();
    await target.get(Backups).restore(file);
    const back = await target.get(ReportsService).frozen(EVERYTHING, edition?.id ?? '');
    await target.close();
    expect([sha(back?.pdf), sha(back?.workbook)]).toEqual([sha(written.pdf), sha(written.workbook)]);
  });
});
