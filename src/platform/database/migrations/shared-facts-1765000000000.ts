import { createHash } from 'node:crypto';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, quoted, type TableSpec } from '../migration-columns';

const answers = { facts: 'text', outcomes: 'text', statuses: 'text', hours: 'text?' } as const;

const indexes = {
  assessments_contract: { columns: ['contractId', 'supersededOn'] },
  assessments_in_force: { columns: ['contractId'], unique: true, where: '"supersededOn" IS NULL' },
};

const contract = { table: 'contracts', cascade: true } as const;

/** The tables after this migration. */
const now: readonly TableSpec[] = [
  { name: 'shared_facts', columns: { id: 'code', values: 'text' } },
  {
    name: 'verdicts',
    columns: { id: 'code', ruleBook: 'code', headline: 'code', socialDuty: 'code', ...answers },
  },
  {
    name: 'assessments',
    columns: {
      id: 'id',
      contractId: 'id',
      buyerId: 'id',
      assessedOn: 'date',
      verdictId: 'code',
      sharedFactsId: 'code',
      factValues: 'text',
      computedHours: 'integer?',
      supersededOn: 'date?',
    },
    foreignKeys: {
      contractId: contract,
      verdictId: { table: 'verdicts' },
      sharedFactsId: { table: 'shared_facts' },
    },
    indexes,
  },
];

/** The tables before it. */
const formerly: readonly TableSpec[] = [
  { name: 'verdicts', columns: { id: 'code', ruleBook: 'code', ...answers } },
  {
    name: 'assessments',
    columns: {
      id: 'id',
      contractId: 'id',
      buyerId: 'id',
      assessedOn: 'date',
      verdictId: 'code',
      factValues: 'text',
      computedHours: 'integer?',
      headline: 'code',
      socialCondition: 'code',
      socialDuty: 'code',
      supersededOn: 'date?',
    },
    foreignKeys: { contractId: contract, verdictId: { table: 'verdicts' } },
    indexes,
  },
];

/** Facts that have one value of few, as this version knows them. */
const OF_FEW: ReadonlySet<string> = new Set([
  ...['buyerKind', 'contractingAuthority', 'contractKind', 'nature', 'placeOfPerformance', 'socialServices'],
  ...['socialConsiderations', 'environmentalConsiderations', 'reservedFor'],
]);

const CHUNK = 1000;

/**
 * Of the values of the facts, those that many contracts have alike are kept once; the words of a verdict stand with
 * the verdict. What exists is converted, both ways; a verdict that no assessment points at any more goes.
 */
export class SharedFacts1765000000000 implements MigrationInterface {
  name = 'SharedFacts1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await setAside(runner, ['assessments', 'verdicts']);
    await createTables(runner, now);
    await runner.query(
      `INSERT INTO "verdicts" ("id", "ruleBook", "headline", "socialDuty", "facts", "outcomes", "statuses", "hours")
       SELECT v."id", v."ruleBook", a."headline", a."socialDuty", v."facts", v."outcomes", v."statuses", v."hours"
       FROM "verdicts_before" v JOIN (
         SELECT "verdictId", MAX("headline") AS "headline", MAX("socialDuty") AS "socialDuty"
         FROM "assessments_before" GROUP BY "verdictId"
       ) a ON a."verdictId" = v."id"`,
    );
    const verdicts = await verdictsById(runner);
    const known = new Set<string>();
    for await (const rows of rowsAside(runner)) {
      const divided = rows.map((row) => divide(row, verdicts.get(row.verdictId)?.facts ?? []));
      const unknown = new Map(divided.flatMap(({ id, shared }) => (known.has(id) ? [] : [[id, shared]])));
      if (unknown.size > 0) await runner.query(`INSERT INTO "shared_facts" VALUES ${listed([...unknown])}`);
      for (const id of unknown.keys()) known.add(id);
      const values = divided.map(({ row, id, own }) => [row.id, id, own]);
      await fill(runner, ['sharedFactsId', 'factValues'], values);
    }
    await drop(runner, ['assessments_before', 'verdicts_before']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await setAside(runner, ['assessments', 'verdicts']);
    await createTables(runner, formerly);
    await runner.query(
      `INSERT INTO "verdicts" ("id", "ruleBook", "facts", "outcomes", "statuses", "hours")
       SELECT "id", "ruleBook", "facts", "outcomes", "statuses", "hours" FROM "verdicts_before"`,
    );
    const verdicts = await verdictsById(runner);
    const stored = (await runner.query('SELECT "id", "values" FROM "shared_facts"')) as Shared[];
    const shared = new Map(stored.map(({ id, values }) => [id, values]));
    for await (const rows of rowsAside(runner)) {
      const values = rows.map((row) => {
        const { headline = '', socialDuty = '', statuses = [] } = verdicts.get(row.verdictId) ?? {};
        const condition = statuses.find(([measure]) => measure === 'social-condition')?.[1] ?? 'undetermined';
        return [row.id, unite(row, shared.get(row.sharedFactsId) ?? '[]'), headline, condition, socialDuty];
      });
      const words = ['headline', 'socialCondition', 'socialDuty'];
      await fill(runner, ['factValues', ...words], values);
    }
    await drop(runner, ['assessments_before', 'verdicts_before', 'shared_facts']);
  }
}

const SAME = ['contractId', 'buyerId', 'assessedOn', 'verdictId', 'computedHours', 'supersededOn'];

interface Row {
  readonly id: string;
  readonly verdictId: string;
  readonly sharedFactsId: string;
  readonly factValues: string;
}

interface Shared {
  readonly id: string;
  readonly values: string;
}

interface VerdictAside {
  readonly facts: readonly (readonly [name: string, origin: string])[];
  readonly statuses: readonly (readonly [measure: string, status: string])[];
  readonly headline: string;
  readonly socialDuty: string;
}

type StoredVerdict = Record<'id' | 'facts' | 'statuses' | 'headline' | 'socialDuty', string>;

async function setAside(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const name of tables) {
    await runner.query(`CREATE TABLE "${name}_before" AS SELECT * FROM "${name}"`);
    await runner.query(`CREATE INDEX "${name}_before_id" ON "${name}_before" ("id")`);
    await runner.dropTable(name);
  }
}

async function drop(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const name of tables) await runner.query(`DROP TABLE "${name}"`);
}

async function* rowsAside(runner: QueryRunner): AsyncGenerator<Row[]> {
  for (let after = ''; ;) {
    const rows = (await runner.query(
      `SELECT * FROM "assessments_before" WHERE "id" > ${quoted(after)} ORDER BY "id" LIMIT ${CHUNK}`,
    )) as Row[];
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}

async function verdictsById(runner: QueryRunner): Promise<Map<string, VerdictAside>> {
  const rows = (await runner.query('SELECT * FROM "verdicts_before"')) as StoredVerdict[];
  return new Map(
    rows.map(({ id, facts, statuses, ...words }) => [
      id,
      { ...words, facts: JSON.parse(facts) as never, statuses: JSON.parse(statuses) as never },
    ]),
  );
}

/** The rest of each row is what it was. */
async function fill(
  runner: QueryRunner,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const list = (names: readonly string[], prefix = ''): string =>
    names.map((name) => `${prefix}"${name}"`).join(', ');
  await runner.query(
    `WITH converted(${list(['id', ...columns])}) AS (VALUES ${listed(rows)})
     INSERT INTO "assessments" (${list(['id', ...SAME, ...columns])})
     SELECT former."id", ${list(SAME, 'former.')}, ${list(columns, 'converted.')}
     FROM converted JOIN "assessments_before" former ON former."id" = converted."id"`,
  );
}

function divide(
  row: Row,
  facts: VerdictAside['facts'],
): { row: Row; id: string; shared: string; own: string } {
  const values = JSON.parse(row.factValues) as unknown[];
  const seen = new Map<unknown, number>();
  const own: unknown[] = [];
  const shared = JSON.stringify(
    values.map((value, place) => {
      if (OF_FEW.has(facts[place]?.[0] ?? '')) return value;
      const as = typeof value === 'number' ? seen.get(value) : undefined;
      if (as !== undefined) return { as };
      seen.set(value, place);
      own.push(value);
      return null;
    }),
  );
  const id = createHash('sha256').update(shared).digest('base64url').slice(0, 22);
  return { row, id, shared, own: JSON.stringify(own) };
}

function unite({ factValues }: Row, shared: string): string {
  const own = JSON.parse(factValues) as unknown[];
  const whole: unknown[] = [];
  for (const value of JSON.parse(shared) as ({ as?: number } | string | null)[]) {
    const as = typeof value === 'object' ? value?.as : undefined;
    whole.push(value === null ? own.shift() : as === undefined ? value : whole[as]);
  }
  return JSON.stringify(whole);
}

function listed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `(${row.map(quoted).join(', ')})`).join(', ');
}
