import BetterSqlite3 from 'better-sqlite3';
import { ParticipantVault } from '../../../src/insertion-hours/participant-vault';
import { testSettings } from '../../support/application';

/** How large the register becomes: so many times the one of the demonstration, its hours once more as often. */
export interface Growth {
  readonly contracts: number;
  readonly linesEach: number;
}

/** Columns that name a row of a table that is multiplied. */
const KEYS = ['id', 'contractId', 'procedureId', 'participantId', 'supersedesId', 'supersededById'];
/** Texts that tell one copy from another. */
const NAMES = ['reference', 'decpId', 'subject', 'subjectKey', 'searchText'];
const TABLES = [
  'procedures',
  'contracts',
  'contract_holders',
  'amendments',
  'assessments',
  'decisions',
  'commitments',
  'participants',
];
/** Copies are dealt over so many years. */
const YEARS = 4;

/**
 * Makes the register of the demonstration as many times larger, in SQL: every copy is another contract, with its own
 * verdict, decision, commitment and people; its days lie up to three years earlier.
 */
export function multiply(path: string, { contracts, linesEach }: Growth): void {
  const database = new BetterSqlite3(path);
  database.pragma('synchronous = OFF');
  database.pragma('foreign_keys = OFF');
  database.transaction(() => {
    const lines = database.prepare('SELECT COUNT(*) FROM declarations').pluck().get() as number;
    for (const table of TABLES) copy(database, table, contracts);
    sealAgain(database);
    copy(database, 'declarations', contracts);
    for (let each = 1; each < linesEach; each += 1) monthsBefore(database, each, lines * contracts);
  })();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

function copy(database: BetterSqlite3.Database, table: string, times: number): void {
  const columns = columnsOf(database, table);
  const values = columns.map(({ name, type }) => {
    if (KEYS.includes(name)) return `CASE WHEN "${name}" IS NULL THEN NULL ELSE ${keyOf(name, 'copy.k')} END`;
    // A name of 64 signs, its column's length: PostgreSQL takes no longer one.
    if (name === 'pseudonym') return `substr("${name}", 1, 54) || '-' || copy.k`;
    if (name === 'searchText') return `"${name}" || ' ' || copy.k`;
    if (NAMES.includes(name))
      return `CASE WHEN "${name}" IS NULL THEN NULL ELSE "${name}" || '-' || copy.k END`;
    return type === 'date' ? `date("${name}", '-' || (copy.k % ${YEARS}) || ' years')` : `"${name}"`;
  });
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  database.exec(
    `WITH RECURSIVE copy(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM copy WHERE k < ${times - 1})
     INSERT INTO "${table}" (${names}) SELECT ${values.join(', ')} FROM copy CROSS JOIN "${table}"`,
  );
}

/** The same people did the same hours in the months before. */
function monthsBefore(database: BetterSqlite3.Database, each: number, lines: number): void {
  const from = `date("periodFrom", 'start of month', '-${each} months')`;
  const values = columnsOf(database, 'declarations').map(({ name }) => {
    if (name === 'id')
      return `substr("id", 1, 19) || '${each.toString(16).padStart(4, '0')}' || substr("id", 24)`;
    if (name === 'supersedesId') return 'NULL';
    if (name === 'periodFrom') return from;
    return name === 'periodTo' ? `date(${from}, '+1 month', '-1 day')` : `"${name}"`;
  });
  database.exec(
    `INSERT INTO declarations SELECT ${values.join(', ')} FROM declarations ORDER BY rowid LIMIT ${lines}`,
  );
}

/** Statuses are sealed for one person: each copy has its own seal. */
function sealAgain(database: BetterSqlite3.Database): void {
  const vault = new ParticipantVault(testSettings());
  const sealed = database
    .prepare('SELECT id, sealedStatuses AS text FROM participants WHERE sealedStatuses IS NOT NULL')
    .all() as { id: string; text: string }[];
  const opened = new Map<string, string[]>();
  const save = database.prepare('UPDATE participants SET sealedStatuses = ? WHERE id = ?');
  for (const { id, text } of sealed) {
    const known = opened.get(text);
    if (known) save.run(vault.seal(id, known), id);
    else opened.set(text, vault.open(id, text));
  }
}

function keyOf(name: string, k: string): string {
  return `substr("${name}", 1, 28) || printf('%08x', ${k})`;
}

function columnsOf(database: BetterSqlite3.Database, table: string): { name: string; type: string }[] {
  return database.pragma(`table_info("${table}")`) as { name: string; type: string }[];
}
