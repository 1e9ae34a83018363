import { type Kind, type Ledger } from './ledger';
import { ROWS } from './client';
import { asked } from './stage';

/** Where the mark of an act is found, how often when it was done once, by plain SQL. */
const FOUND: Readonly<Partial<Record<Kind, string>>> = {
  edit: `SELECT "changes"::jsonb->'subject'->>1 AS mark, COUNT(*)::int AS n FROM "change_entries"
    WHERE "recordType" = 'contracts' AND "operation" = 'update' AND "changes" LIKE '%objet-%' GROUP BY 1`,
  decision: `SELECT "motivation" AS mark, COUNT(*)::int AS n FROM "decisions" WHERE "motivation" LIKE 'raison-%' GROUP BY 1`,
  declaration: `SELECT "employerName" AS mark, COUNT(*)::int AS n FROM "declarations" WHERE "employerName" LIKE 'Employeur-%' GROUP BY 1`,
  import: `SELECT regexp_replace("decpId", '-[0-9]+$', '') AS mark, COUNT(*)::int AS n FROM "contracts" WHERE "decpId" LIKE 'L-%' GROUP BY 1`,
};

/** What must never be, whatever happened: each counts what is wrong. */
const NEVER: Readonly<Record<string, string>> = {
  'contracts without one verdict in force': `SELECT COUNT(*)::int AS n FROM "contracts" c WHERE
    (SELECT COUNT(*) FROM "assessments" a WHERE a."contractId" = c."id" AND a."supersededOn" IS NULL) <> 1`,
  'contracts with two decisions in force': `SELECT COUNT(*)::int AS n FROM (SELECT 1 FROM "decisions"
    WHERE "supersededAt" IS NULL GROUP BY "contractId" HAVING COUNT(*) > 1) d`,
  'contracts with two commitments in force': `SELECT COUNT(*)::int AS n FROM (SELECT 1 FROM "commitments"
    WHERE "supersededById" IS NULL GROUP BY "contractId" HAVING COUNT(*) > 1) c`,
  'contracts whose version is not that of their journal': `SELECT COUNT(*)::int AS n FROM "contracts" c WHERE
    c."version" <> 1 + (SELECT COUNT(*) FROM "change_entries" e WHERE e."recordType" = 'contracts'
      AND e."operation" = 'update' AND e."recordId" = c."id")`,
  'operators known twice': `SELECT COUNT(*)::int AS n FROM (SELECT 1 FROM "operators" GROUP BY "identityKey" HAVING COUNT(*) > 1) o`,
  'consultations known twice': `SELECT COUNT(*)::int AS n FROM (SELECT 1 FROM "procedures" WHERE "reference" IS NOT NULL
    GROUP BY "buyerId", "reference" HAVING COUNT(*) > 1) p`,
  'editions without the number before theirs': `SELECT COUNT(*)::int AS n FROM (SELECT MAX("number") - COUNT(*) AS gap
    FROM "editions" GROUP BY "year", "scope") e WHERE gap <> 0`,
  'jobs that never ended': `SELECT COUNT(*)::int AS n FROM "jobs" WHERE "state" IN ('queued', 'running')`,
};

/** Compares what people were answered with what the database holds; says what is wrong, each in one line. */
export async function recount(url: string, ledger: Ledger): Promise<string[]> {
  const wrong: string[] = [];
  for (const [what, sql] of Object.entries(NEVER)) {
    const [row] = await asked<{ n: number }>(url, sql);
    if (row?.n !== 0) wrong.push(`${row?.n} ${what}`);
  }
  for (const [kind, sql] of Object.entries(FOUND) as [Kind, string][]) {
    const rows = await asked<{ mark: string; n: number }>(url, sql);
    wrong.push(...compared(kind, ledger, new Map(rows.map(({ mark, n }) => [mark, n]))));
  }
  const editions = await asked<{ n: number }>(
    url,
    `SELECT COUNT(*)::int AS n FROM "editions" WHERE "year" = 2024`,
  );
  const [done, unknown] = [
    ledger.marksOf('edition', 'done').length,
    ledger.marksOf('edition', 'unknown').length,
  ];
  const frozen = editions[0]?.n ?? 0;
  if (frozen < done || frozen > done + unknown)
    wrong.push(`${frozen} editions for ${done} answered as frozen`);
  return wrong;
}

function compared(kind: Kind, ledger: Ledger, found: ReadonlyMap<string, number>): string[] {
  const whole = kind === 'import' ? ROWS : 1;
  const undone = new Set(ledger.marksOf('undo', 'done'));
  const perhapsUndone = new Set(ledger.marksOf('undo', 'unknown'));
  const allowed = (mark: string, outcome: string): readonly number[] => {
    if (outcome === 'refused' || undone.has(mark)) return [0];
    return outcome === 'unknown' || perhapsUndone.has(mark) ? [0, whole] : [whole];
  };
  return ledger.entries
    .filter((entry) => entry.kind === kind)
    .filter(({ mark, outcome }) => !allowed(mark, outcome).includes(found.get(mark) ?? 0))
    .map(
      ({ mark, outcome }) => `${kind} ${mark}: ${outcome}, found ${found.get(mark) ?? 0} times of ${whole}`,
    );
}
