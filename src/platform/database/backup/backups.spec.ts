import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../../test/support/application';
import { createHoursWorld, declarationRow } from '../../../../test/support/hours-world';
import { blankBuyer, blankProcedure, Buyer, Contract, Procedure } from '../../../contracts';
import { Declaration, DeclarationIntakeService } from '../../../insertion-hours';
import { EVERYTHING } from '../../../shared/domain/perimeter';
import { MovedRecord } from '../moved-record.entity';
import { SYSTEM_ACT } from '../unit';
import { UnitOfWork } from '../unit-of-work';
import { Backups } from './backups.service';
import { orderedTables } from './tables';

const isSqlite = process.env['TEST_POSTGRES_URL'] === undefined;

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backups-'));
  const opened: INestApplicationContext[] = [];
  let source: INestApplicationContext;

  beforeAll(async () => {
    source = await testApplication();
    await createHoursWorld(source);
    await source
      .get(UnitOfWork)
      .run(SYSTEM_ACT, (unit) =>
        source
          .get(DeclarationIntakeService)
          .applyImportedRows(
            unit,
            EVERYTHING,
            [declarationRow(), declarationRow({ row: 3, hours: 9000 })],
            null,
          ),
      );
  });
  afterAll(async () => {
    for (const application of [source, ...opened]) await application.close();
    rmSync(folder, { recursive: true });
  });

  const empty = async (path?: string): Promise<INestApplicationContext> => {
    const application = await testApplication(path === undefined ? undefined : { kind: 'sqlite', path });
    opened.push(application);
    return application;
  };
  const content = async (application: INestApplicationContext): Promise<Record<string, unknown[]>> => {
    const dataSource = application.get(DataSource);
    const all: Record<string, unknown[]> = {};
    for (const table of orderedTables(dataSource))
      all[table.tableName] = await dataSource.manager.find(table.target, {
        order: Object.fromEntries(table.primaryColumns.map(({ propertyName }) => [propertyName, 'ASC'])),
      });
    return all;
  };

  it('in the portable form gives every record of every table back', async () => {
    const file = join(folder, 'all.jsonl.gz');
    const saved = await source.get(Backups).save(file);
    const target = await empty();
    await expect(target.get(Backups).restore(file)).resolves.toMatchObject({
      rows: saved.rows,
      form: 'portable',
    });
    expect(await content(target)).toEqual(await content(source));
    expect(await target.get(DataSource).manager.count(Declaration)).toBeGreaterThan(0);
  });

  it('in the portable form holds all that one act has moved, however many', async () => {
    const moved = await empty();
    await moved.get(UnitOfWork).run(SYSTEM_ACT, async (unit) => {
      const buyer = blankBuyer(unit.nextId(), '22990001400015', null);
      await unit.create(Buyer, buyer);
      const needs = Array.from({ length: 1500 }, () => blankProcedure(unit.nextId(), buyer.id));
      await unit.createMany(Procedure, needs);
    });
    const file = join(folder, 'moved.jsonl.gz');
    await moved.get(Backups).save(file);
    const target = await empty();
    await target.get(Backups).restore(file);
    const [kept, expected] = [target, moved].map((each) => each.get(DataSource).manager.count(MovedRecord));
    expect(await kept).toBeGreaterThan(1500);
    expect(await kept).toBe(await expected);
  });

  (isSqlite ? it.skip : it)('on a server bears no name of an SQLite copy', async () => {
    const file = join(folder, 'copie.sqlite');
    await expect(source.get(Backups).save(file)).rejects.toMatchObject({ code: 'only-portable-here' });
    expect(existsSync(file)).toBe(false);
  });

  (isSqlite ? it.skip : it)(
    'of an SQLite file goes into a server, or says which value does not',
    async () => {
      const file = join(folder, 'fichier.jsonl.gz');
      const path = join(folder, 'fichier.sqlite');
      const sqlite = await empty(path);
      await createHoursWorld(sqlite);
      const { manager } = sqlite.get(DataSource);
      const set = (subject: string, status: string): Promise<unknown> =>
        manager.query('UPDATE "contracts" SET "subject" = ?, "status" = ?', [subject, status]);
      await set('Travaux\u0000 de voirie', 'awarded');
      await sqlite.get(Backups).save(file);
      const target = await empty();
      await target.get(Backups).restore(file);
      expect(
        await target.get(DataSource).manager.findBy(Contract, { subject: 'Travaux de voirie' }),
      ).not.toEqual([]);
      rmSync(file);
      await set('Travaux', 's'.repeat(60));
      await sqlite.get(Backups).save(file);
      const message = expect.stringMatching(
        /table « contracts », la ligne « .+ » porte en « status »/,
      ) as string;
      await expect((await empty()).get(Backups).restore(file)).rejects.toMatchObject({ message });
    },
  );

  it('is written once: a file that exists is left alone', async () => {
    const file = join(folder, 'there.jsonl.gz');
    writeFileSync(file, 'precious');
    await expect(source.get(Backups).save(file)).rejects.toMatchObject({ code: 'backup-exists' });
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  it('is not put back over records', async () => {
    const file = join(folder, 'again.jsonl.gz');
    await source.get(Backups).save(file);
    await expect(source.get(Backups).restore(file)).rejects.toMatchObject({ code: 'database-in-use' });
  });

  it('that lost a record, or is something else, is refused and leaves nothing behind', async () => {
    const file = join(folder, 'whole.jsonl.gz');
    await source.get(Backups).save(file);
    const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
    const target = await empty();
    for (const damaged of [
      gzipSync(lines.filter((_line, index) => index !== lines.length - 2).join('\n')),
      gzipSync('bonjour'),
      Buffer.from('bonjour'),
      readFileSync(file).subarray(0, 400),
    ]) {
      const path = join(folder, 'damaged');
      writeFileSync(path, damaged);
      await expect(target.get(Backups).restore(path)).rejects.toMatchObject({ code: 'not-a-backup' });
      expect(await target.get(DataSource).manager.count(Contract)).toBe(0);
    }
  });

  it('of another version is refused', async () => {
    const path = join(folder, 'newer.jsonl.gz');
    const header = { format: 'spaser-backup', migrations: ['Tomorrow1999999999999'], tables: {} };
    writeFileSync(path, gzipSync(`${JSON.stringify(header)}\n`));
    await expect((await empty()).get(Backups).restore(path)).rejects.toMatchObject({ code: 'other-version' });
  });

  (isSqlite ? it : it.skip)(
    'of SQLite is a checked copy, put in the place of an empty database',
    async () => {
      const file = join(folder, 'copy.sqlite');
      const saved = await source.get(Backups).save(file);
      expect(saved.form).toBe('sqlite');
      const target = join(folder, 'target.sqlite');
      await (await empty(target)).get(Backups).restore(file);
      expect(await content(await empty(target))).toEqual(await content(source));
    },
  );
});
