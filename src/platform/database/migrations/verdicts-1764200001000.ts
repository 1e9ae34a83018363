import { createHash } from 'node:crypto';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, quoted, type TableSpec } from '../migration-columns';

const verdicts: TableSpec = {
  name: 'verdicts',
  columns: {
    id: 'code',
    ruleBook: 'code',
    facts: 'text',
    outcomes: 'text',
    statuses: 'text',
    hours: 'text?',
  },
};

const kept = {
  computedHours: 'integer?',
  headline: 'code',
  socialCondition: 'code',
  socialDuty: 'code',
  supersededOn: 'date?',
} as const;

const assessments: TableSpec = {
  name: 'assessments',
  columns: {
    id: 'id',
    contractId: 'id',
    buyerId: 'id',
    assessedOn: 'date',
    verdictId: 'code',
    factValues: 'text',
    ...kept,
  },
  foreignKeys: {
    contractId: { table: 'contracts', cascade: true },
    verdictId: { table: 'verdicts' },
  },
  indexes: {
    assessments_contract: { columns: ['contractId', 'supersededOn'] },
    assessments_in_force: { columns: ['contractId'], unique: true, where: '"supersededOn" IS NULL' },
  },
};

const CHUNK = 1000;

/**
 * Verdicts stored once: equal answers become one row that assessments point to, and each assessment keeps the values
 * of its facts alone. What exists is converted; nothing of the past is lost.
 */
export class Verdicts1764200001000 implements MigrationInterface {
  name = 'Verdicts1764200001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE "assessments_before" AS SELECT * FROM "assessments"');
    await runner.query('CREATE INDEX "assessments_before_id" ON "assessments_before" ("id")');
    await runner.dropTable('assessments');
    await createTables(runner, [verdicts, assessments]);
    const known = new Set<string>();
    for (let after = ''; ;) {
      const rows = await oldRows(runner, after);
      const last = rows.at(-1);
      if (last === undefined) break;
      await convert(runner, rows, known);
      after = last.id;
    }
    await runner.query('DROP TABLE "assessments_before"');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore the backup taken before the migration.'));
  }
}

interface OldRow {
  readonly id: string;
  readonly ruleBook: string;
  readonly facts: string;
  readonly outcomes: string;
  readonly statuses: string;
  readonly hours: string | null;
}

async function oldRows(runner: QueryRunner, after: string): Promise<OldRow[]> {
  const columns = ['id', 'ruleBook', 'facts', 'outcomes', 'statuses', 'hours'];
  const named = columns.map((each) => `"${each}"`).join(', ');
  const from = `FROM "assessments_before" WHERE "id" > ${quoted(after)} ORDER BY "id" LIMIT ${CHUNK}`;
  return (await runner.query(`SELECT ${named} ${from}`)) as OldRow[];
}

async function convert(runner: QueryRunner, rows: readonly OldRow[], known: Set<string>): Promise<void> {
  const newVerdicts: string[] = [];
  const values: string[] = [];
  for (const row of rows) {
    const facts = JSON.parse(row.facts) as Record<string, { value: unknown; origin: string }>;
    const { id, content } = verdictOf(row, facts);
    if (!known.has(id)) {
      known.add(id);
      const { ruleBook, hours } = content;
      const json = [content.facts, content.outcomes, content.statuses].map((each) => JSON.stringify(each));
      const texts = [id, ruleBook, ...json].map(quoted);
      newVerdicts.push(`(${[...texts, hours === null ? 'NULL' : quoted(JSON.stringify(hours))].join(', ')})`);
    }
    const factValues = JSON.stringify(Object.values(facts).map(({ value }) => value));
    values.push(`(${[row.id, id, factValues].map(quoted).join(', ')})`);
  }
  if (newVerdicts.length > 0) await runner.query(`INSERT INTO "verdicts" VALUES ${newVerdicts.join(', ')}`);
  const same = Object.keys(kept)
    .map((each) => `former."${each}"`)
    .join(', ');
  await runner.query(
    `WITH converted("id", "verdictId", "factValues") AS (VALUES ${values.join(', ')})
     INSERT INTO "assessments"
     SELECT former."id", former."contractId", former."buyerId", former."assessedOn",
       converted."verdictId", converted."factValues", ${same}
     FROM converted JOIN "assessments_before" former ON former."id" = converted."id"`,
  );
}

interface Content {
  readonly ruleBook: string;
  readonly facts: readonly (readonly [name: string, origin: string])[];
  readonly outcomes: unknown;
  readonly statuses: unknown;
  readonly hours: object | null;
}

function verdictOf(
  row: OldRow,
  facts: Readonly<Record<string, { readonly origin: string }>>,
): { id: string; content: Content } {
  const content = {
    ruleBook: row.ruleBook,
    facts: Object.entries(facts).map(([name, { origin }]) => [name, origin] as const),
    outcomes: JSON.parse(row.outcomes) as unknown,
    statuses: JSON.parse(row.statuses) as unknown,
    hours: row.hours === null ? null : hoursOf(row.hours, facts),
  };
  const id = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
  return { id, content };
}

function hoursOf(text: string, facts: object): object {
  const { formula, inputs, assumed } = JSON.parse(text) as {
    formula: string;
    inputs: Record<string, unknown>;
    assumed: string[];
  };
  const fixed = Object.entries(inputs).filter(([name]) => !(name in facts));
  return { formula, inputs: Object.keys(inputs), fixed: Object.fromEntries(fixed), assumed };
}
