import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Session } from '../../src/cli/session';
import { IndicatorsService, ReportsService } from '../../src/reporting';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { cpuOf } from './measure';

const YEAR = Number(process.argv[2]);
const TURNS = 3;
const OF_YEAR = `BETWEEN '${YEAR}-01-01' AND '${YEAR}-12-31'`;

/** What the indicators of a year add up, as one would ask it of the database alone. */
const SUMS = {
  contracts: `SELECT COUNT(*) AS n, SUM(c."initialAmount"), SUM(c."maximumAmount" IS NOT NULL), SUM(c."initialAmountDoubt" IS NOT NULL),
      SUM(c."socialConsiderations" LIKE '%clause%'), SUM(c."environmentalConsiderations" LIKE '%clause%'),
      SUM(c."reservation" IS NOT NULL), SUM(c."socialCriterionWeight"), SUM(c."environmentalCriterionWeight"),
      SUM(p."contractKind" = 'concession'), SUM(h."retainedHours"), SUM(d."exceptionCode" IS NOT NULL), SUM(v."headline" = 'required')
    FROM "contracts" c JOIN "procedures" p ON p."id" = c."procedureId"
    LEFT JOIN "commitments" h ON h."contractId" = c."id" AND h."supersededById" IS NULL
    LEFT JOIN "decisions" d ON d."contractId" = c."id" AND d."supersededAt" IS NULL
    LEFT JOIN "assessments" a ON a."contractId" = c."id" AND a."supersededOn" IS NULL
    LEFT JOIN "verdicts" v ON v."id" = a."verdictId"
    WHERE c."notifiedOn" ${OF_YEAR}`,
  hours: `SELECT COUNT(*) AS n, d."state", d."modality", p."sex", SUM(d."countedHours"), COUNT(DISTINCT d."participantId")
    FROM "declarations" d JOIN "contracts" c ON c."id" = d."contractId" LEFT JOIN "participants" p ON p."id" = d."participantId"
    WHERE d."periodTo" ${OF_YEAR} GROUP BY d."state", d."modality", p."sex"`,
  balances: `SELECT h."contractId", h."retainedHours", SUM(d."countedHours"), SUM(CASE WHEN d."state" = 'validated' THEN d."countedHours" END)
    FROM "commitments" h LEFT JOIN "declarations" d ON d."contractId" = h."contractId" AND d."periodFrom" <= '${YEAR}-12-31'
    WHERE h."supersededById" IS NULL GROUP BY h."contractId"`,
};

/** Each turn in a process' memory that keeps nothing yet. */
async function turn(): Promise<Readonly<Record<string, number>>> {
  const session = new Session('report');
  const database = await session.get(DataSource);
  const rowsOf = (sql: string): Promise<{ n: number }[]> => database.query<{ n: number }[]>(sql);
  let contracts = 0;
  let lines = 0;
  const sumsMs = await cpuOf(async () => {
    contracts = Number((await rowsOf(SUMS.contracts))[0]?.n);
    lines = (await rowsOf(SUMS.hours)).reduce((sum, { n }) => sum + Number(n), 0);
    await rowsOf(SUMS.balances);
  });
  const indicators = await session.get(IndicatorsService);
  const indicatorsMs = await cpuOf(() => indicators.ofYear(EVERYTHING, YEAR));
  await session.close();
  return { contracts, lines, sumsMs, indicatorsMs, ...(await written()) };
}

/** The report reads three years: what it takes beyond their figures. */
async function written(): Promise<Readonly<Record<string, number>>> {
  const session = new Session('report');
  const indicators = await session.get(IndicatorsService);
  const figuresMs = await cpuOf(() => indicators.ofYears(EVERYTHING, [YEAR - 2, YEAR - 1, YEAR]));
  const reports = await session.get(ReportsService);
  let pages = 0;
  const reportMs = await cpuOf(async () => {
    const request = { year: YEAR, buyerSiret: null, editionDate: `${YEAR + 1}-01-15` };
    const { pdf } = await reports.write(EVERYTHING, request);
    pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  });
  await session.close();
  return { figuresMs, reportMs, pages };
}

async function compare(): Promise<void> {
  const turns: Readonly<Record<string, number>>[] = [];
  for (let each = 0; each < TURNS; each += 1) turns.push(await turn());
  const least = Object.keys(turns[0] ?? {}).map((name) => [
    name,
    Math.min(...turns.map((one) => one[name] ?? 0)),
  ]);
  process.stdout.write(JSON.stringify(Object.fromEntries(least)));
}

void compare();
