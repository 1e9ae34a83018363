import { createHash } from 'node:crypto';
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { quoted } from '../migration-columns';

const CHUNK = 1000;

/**
 * A register smaller by what nothing reads: an index of days within a buyer, since lists and figures are kept; days of
 * signature where there is none; the text of subjects a second and a third time, in what they are compared by and in its
 * index. A key is twelve characters now, in the change entries that an undo puts back too.
 */
export class LeanIndexes1765100000000 implements MigrationInterface {
  name = 'LeanIndexes1765100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('contracts', 'contracts_notified');
    await runner.dropIndex('contracts', 'contracts_signed');
    const signed = { name: 'contracts_signed', columnNames: ['signedOn'], where: '"signedOn" IS NOT NULL' };
    await runner.createIndex('contracts', new TableIndex(signed));
    await shortenKeys(runner);
    await shortenEntries(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore the backup taken before the migration.'));
  }
}

async function shortenKeys(runner: QueryRunner): Promise<void> {
  await changeEach(runner, 'contracts', 'subjectKey', `"subjectKey" <> ''`, shortened);
}

async function shortenEntries(runner: QueryRunner): Promise<void> {
  const ofSubjects = `"changes" LIKE '%"subjectKey"%'`;
  await changeEach(runner, 'change_entries', 'changes', ofSubjects, (text) => {
    const changes = JSON.parse(text) as { subjectKey: (string | null)[] };
    const subjectKey = changes.subjectKey.map((key) => (key === null ? null : shortened(key)));
    return JSON.stringify({ ...changes, subjectKey });
  });
}

/** Writes a text column of a table again, set by set in the order of identifiers. */
async function changeEach(
  runner: QueryRunner,
  table: string,
  column: string,
  where: string,
  changed: (text: string) => string,
): Promise<void> {
  for (let after = ''; ;) {
    const rows = (await runner.query(
      `SELECT "id", "${column}" AS "text" FROM "${table}" WHERE "id" > ${quoted(after)} AND ${where} ORDER BY "id" LIMIT ${CHUNK}`,
    )) as { id: string; text: string }[];
    const last = rows.at(-1);
    if (last === undefined) return;
    const values = rows.map(({ id, text }) => `(${quoted(id)}, ${quoted(changed(text))})`);
    await runner.query(
      `WITH fresh("id", "text") AS (VALUES ${values.join(', ')})
       UPDATE "${table}" SET "${column}" = fresh."text" FROM fresh WHERE "${table}"."id" = fresh."id"`,
    );
    after = last.id;
  }
}

function shortened(key: string): string {
  return key === '' ? '' : createHash('sha256').update(key).digest('base64url').slice(0, 12);
}
