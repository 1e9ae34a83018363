import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scripts } from '../../package.json';
import { assess } from '../../src/eligibility/domain/verdict/assess';
import { type EligibilityFacts } from '../../src/eligibility/domain/facts/facts';
import { readFacts } from '../../src/eligibility/domain/facts/read-facts';
import { verdictCodes } from '../../src/eligibility/domain/verdict/verdict-codes';
import { loadLaw } from '../../src/eligibility/rule-data/load-law';
import { factsAt } from './facts-list';
import { writeList } from './list-files';
import { cpuOf, measure, seconds } from './measure';

const SPASER = scripts.spaser.split(' ').slice(1);
const SOURCES = ['-r', join(__dirname, '..', 'support', 'sources.cjs')];
const OBJECTS = 100_000;
const IN_THE_DOMAIN = 20_000;
const CONTRACTS = 10_000;
const BOUNDS = { aSecond: 20_000, timesReading: 3, peakMb: 320 };

/** Assessments a second in the domain, the register beside the reading of its rows, and a file of facts; `-- assess 1500` takes fewer objects. */
export async function assessBench([asked = String(OBJECTS)]: readonly string[] = []): Promise<void> {
  await inTheDomain();
  const folder = mkdtempSync(join(tmpdir(), 'spaser-bench-'));
  try {
    await onTheRegister(folder);
    await factsOfAFile(folder, Number(asked));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inTheDomain(): Promise<void> {
  const law = loadLaw();
  const facts = Array.from({ length: IN_THE_DOMAIN }, (_, index): EligibilityFacts => {
    const reading = readFacts(factsAt(index), law.content.nomenclature);
    if (!reading.ok) throw new Error(reading.refused.message);
    return reading.facts;
  });
  // Facts of their own at each turn: what was worked out of them is not found again.
  const aSecond = async (work: (each: EligibilityFacts) => unknown): Promise<number> => {
    const own = facts.map((each) => ({ ...each }));
    return own.length / ((await cpuOf(() => own.forEach(work))) / 1000);
  };
  // Once before, so that the code is warm, as in a register.
  for (const isCounted of [false, true]) {
    const codes = await aSecond((each) => verdictCodes(each, law));
    const sentences = await aSecond((each) =>
      assess(each, { on: '2026-11-24', law }).results.forEach(({ message }) => message),
    );
    if (!isCounted) continue;
    judge('assessments a second', codes, codes >= BOUNDS.aSecond, `at least ${BOUNDS.aSecond}`);
    tell('with sentences, a second', sentences);
  }
}

async function onTheRegister(folder: string): Promise<void> {
  const list = join(folder, 'liste.csv');
  writeList(list, CONTRACTS);
  const env = { DATABASE_URL: `sqlite:${join(folder, 'register.sqlite')}` };
  await measure(folder, [...SPASER, 'import', list], env);
  const { stdout } = await measure(folder, [...SOURCES, join(__dirname, 'assess-register.ts')], env);
  const { readMs, assessMs } = JSON.parse(stdout) as { readMs: number; assessMs: number };
  const ratio = assessMs / readMs;
  judge('assess all / reading', ratio, ratio <= BOUNDS.timesReading, `at most ${BOUNDS.timesReading}`);
}

async function factsOfAFile(folder: string, count: number): Promise<void> {
  const path = join(folder, 'faits.json');
  writeFileSync(path, JSON.stringify(Array.from({ length: count }, (_, index) => factsAt(index))));
  const env = { DATABASE_URL: `sqlite:${join(folder, 'facts.sqlite')}` };
  const args = [...SPASER, 'assess', '--facts', path, '--json'];
  const usage = await measure(folder, args, env, 'dropped');
  process.stdout.write(`${count} objects: cpu ${seconds(usage.cpuMs)}, exit ${usage.status}\n`);
  const kept = usage.peakMb <= BOUNDS.peakMb && usage.status === 0;
  judge('peak of --facts, MB', usage.peakMb, kept, `at most ${BOUNDS.peakMb}`);
}

function tell(what: string, value: number, more = ''): void {
  process.stdout.write(`${what.padEnd(26)} ${value.toFixed(value < 100 ? 2 : 0).padStart(8)}${more}\n`);
}

function judge(what: string, value: number, kept: boolean, bound: string): void {
  tell(what, value, `  ${bound}: ${kept ? 'kept' : 'BROKEN'}`);
  if (!kept) process.exitCode = 1;
}
