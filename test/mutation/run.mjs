// npm run mutation [-- ROOM... --jobs N --sample 0..1 --minutes N]
// Changes each room in one place at a time and asks its specs; fails where they notice less than the room's minimum.
// The changes are made by the runner of ../shared: where it is absent this is said in one line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';

const TOOL = '../shared/tools/mutation';
const TARGETS = 'test/mutation/targets.cjs';
const LAW_TWICE = 'test/law/law-typed-twice.spec.ts';
const RESULTS = 'out/mutation';
/** Certainty and articles of each rule, the rules of each measure: written in code, all of them noticed. */
const TAGS = 'certainty-and-articles';

const rooms = createRequire(import.meta.url)('./targets.cjs');
const accepted = parse(readFileSync('test/mutation/accepted.yaml', 'utf8')) ?? [];

function mutantsOf(room, options) {
  const targets = ['--targets', TARGETS, '--out', RESULTS];
  const run = spawnSync(process.execPath, [`${TOOL}/run.mjs`, room, ...targets, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`The runner ended with ${run.status} on ${room}.`);
  const whole = join(RESULTS, `${room}.final.json`);
  if (existsSync(whole)) return JSON.parse(readFileSync(whole, 'utf8'));
  return readdirSync(RESULTS)
    .filter((name) => name.startsWith(`${room}.`) && name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(RESULTS, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line));
}

function tags() {
  const run = spawnSync(process.execPath, [`${TOOL}/tags.cjs`, LAW_TWICE], { encoding: 'utf8' });
  const told = run.stdout.split('\n').filter((line) => /^(KILLED|SURVIVED) /.test(line));
  return told.map((line) => {
    const [, fate, kind, file, change = ''] =
      /^(KILLED|SURVIVED) (.+?) (src\/\S+) (.*?)(?: by .*)?$/.exec(line) ?? [];
    const [from = '', to = ''] = change.split(' => ');
    return { status: fate === 'KILLED' ? 'killed' : 'survived', kind, file, line: 1, from, to };
  });
}

/** By the text of its line, which says more than its number and lasts longer. */
const isAccepted = ({ file, line, from, to }) => {
  const text = readFileSync(file, 'utf8').split('\n')[line - 1]?.trim();
  return accepted.some(
    (one) =>
      one.file === file &&
      one.line === text &&
      one.changes.some(([before, after]) => before === from && after === to),
  );
};

/** Prints what no spec noticed; true when the room keeps its minimum. */
function judge(room, mutants, minimum) {
  const asked = mutants.filter(({ status }) => status !== 'refused-by-compiler');
  const unnoticed = asked.filter(({ status }) => status === 'survived' || status === 'uncovered');
  const left = unnoticed.filter((one) => !isAccepted(one));
  for (const { file, line, kind, from, to, status } of left)
    console.log(
      `  ${status === 'uncovered' ? 'not reached' : 'unnoticed'}  ${file}:${line} [${kind}] ${from} => ${to}`,
    );
  const counted = asked.length - (unnoticed.length - left.length);
  const score = counted === 0 ? 0 : (100 * (counted - left.length)) / counted;
  console.log(
    `${room}: ${asked.length} changes, ${asked.length - unnoticed.length} noticed, ` +
      `${unnoticed.length - left.length} accepted, ${left.length} unnoticed: ${score.toFixed(1)} % (at least ${minimum})`,
  );
  return score >= minimum;
}

const args = process.argv.slice(2);
const firstOption = args.findIndex((one) => one.startsWith('--'));
const named = firstOption < 0 ? args : args.slice(0, firstOption);
const options = args.slice(named.length);
const known = [TAGS, ...Object.keys(rooms)];
const unknown = named.filter((room) => !known.includes(room));

if (unknown.length > 0) {
  console.error(`No such room: ${unknown.join(', ')}. Rooms: ${known.join(', ')}.`);
  process.exitCode = 2;
} else if (!existsSync(`${TOOL}/run.mjs`)) {
  console.log(`Mutation skipped: ${TOOL} is not there.`);
} else {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  for (const room of named.length > 0 ? named : known) {
    const mutants = room === TAGS ? tags() : mutantsOf(room, options);
    if (!judge(room, mutants, room === TAGS ? 100 : rooms[room].minimum)) process.exitCode = 1;
  }
}
