import { createHash } from 'node:crypto';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, quoted, type TableSpec, tellChange } from '../migration-columns';

const files: TableSpec = {
  name: 'edition_files',
  columns: { id: 'id', pdf: 'text', workbook: 'text' },
};

const editions: TableSpec = {
  name: 'editions',
  columns: {
    id: 'id',
    year: 'integer',
    scope: 'hash',
    number: 'integer',
    buyerId: 'id?',
    buyerIds: 'text',
    editionDate: 'date',
    restatesId: 'id?',
    rowsFingerprint: 'hash',
    pdfSha256: 'hash',
    workbookSha256: 'hash',
    model: 'text',
    authorId: 'id?',
    frozenAt: 'instant',
  },
  indexes: { editions_number: { columns: ['year', 'scope', 'number'], unique: true } },
};

/**
 * The files of an edition are kept with it, and its number is one of its year and scope. Where several persons froze
 * at once, editions bore the same number: they are numbered again in order of time, and the journal tells it.
 */
export class EditionFiles1764500000000 implements MigrationInterface {
  name = 'EditionFiles1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "editions_before" AS SELECT * FROM "editions"');
    await runner.dropTable('editions');
    await createTables(runner, [editions, files]);
    const numbered = new Map<string, number>();
    const columns = '"id", "year", "number", "buyerId", "buyerIds"';
    const rows = (await runner.query(
      `SELECT ${columns} FROM "editions_before" ORDER BY "frozenAt", "number", "id"`,
    )) as OldEdition[];
    for (const row of rows) {
      const scope = scopeOf(row);
      const place = `${row.year} ${scope}`;
      const number = Math.max(row.number, (numbered.get(place) ?? 0) + 1);
      numbered.set(place, number);
      await carryOver(runner, row.id, { scope, number });
      if (number !== row.number) await tellChange(runner, 'editions', row, { number: [row.number, number] });
    }
    await runner.query('DROP TABLE "editions_before"');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore the backup taken before the migration.'));
  }
}

interface OldEdition {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly buyerId: string | null;
  readonly buyerIds: string;
}

function scopeOf({ buyerIds }: OldEdition): string {
  const ids = JSON.parse(buyerIds) as string[];
  return createHash('sha256').update(ids.sort().join()).digest('hex');
}

async function carryOver(
  runner: QueryRunner,
  id: string,
  { scope, number }: { readonly scope: string; readonly number: number },
): Promise<void> {
  const values = Object.keys(editions.columns).map((column) => {
    if (column === 'scope') return quoted(scope);
    return column === 'number' ? String(number) : `"${column}"`;
  });
  const from = `FROM "editions_before" WHERE "id" = ${quoted(id)}`;
  await runner.query(`INSERT INTO "editions" SELECT ${values.join(', ')} ${from}`);
}
