import { BenchServer } from './postgres-server';
import { crowd, edit, editedIn } from './web/crowd';
import { onServer } from './web/on-server';
import { Served } from './web/served';
import { Visitor } from '../support/visitor';
import { copyOf, type World, worlds } from './web/worlds';

/** 423 contracts and 413 lines, so many times: 100,000 contracts and 1,000,000 lines unless BENCH_SIZE says less. */
const SIZE = Number(process.env['BENCH_SIZE'] ?? 237);
const LINES_EACH = 10;
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 20);
const ACTS = 5;
const PEOPLE = 20;
const CROWD_MS = Number(process.env['BENCH_CROWD_SECONDS'] ?? 60) * 1000;
const BOUNDS = { ratio: 1.5, cpuMs: 300, peakMb: 400 };

const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  list: '/marches',
  'search and filter': '/marches?q=de&annee=2025',
  hours: '/heures',
  SPASER: '/spaser?annee=2026',
  'one figure': '/spaser/I02?annee=2025',
  'hours of a figure': '/spaser/I12?base=hours&annee=2025',
  reports: '/rapports?annee=2026',
};

interface Side {
  readonly world: World;
  readonly served: Served;
  readonly visitor: Visitor;
  /** Of the site and of its database, so far. */
  readonly cpuMs: () => Promise<number>;
  readonly pages: readonly (readonly [name: string, path: string])[];
}

/**
 * The pages of a large register beside those of a small one, asked in turn; then by twenty people at once. With
 * `--postgres` on a server, whose processor time counts too, and the people at two instances.
 */
export async function webBench(args: readonly string[] = []): Promise<void> {
  const { small, large } = await worlds({ contracts: SIZE, linesEach: LINES_EACH });
  const server = args.includes('--postgres') ? await BenchServer.start() : null;
  const given = (world: World): Promise<World> | World => (server ? onServer(world, server) : copyOf(world));
  const sides = [
    await open(server ? await given(small) : small, server),
    await open(await given(large), server),
  ] as const;
  const others = server ? [await Served.over(sides[1].world)] : [];
  try {
    const isKept = await pagesBeside(...sides);
    const isBorne = await manyAtOnce(sides[1], others);
    if (!isKept || !isBorne) process.exitCode = 1;
  } finally {
    for (const served of [...sides.map((side) => side.served), ...others]) await served.stop();
    await server?.stop();
  }
}

async function open(world: World, server: BenchServer | null): Promise<Side> {
  const served = await Served.over(world);
  const visitor = new Visitor(served.address);
  await visitor.signIn(world);
  const { text } = await visitor.get('/marches');
  const contract = /href="(\/marches\/[0-9a-z-]{18,36})"/.exec(text)?.[1] ?? '/marches';
  const cpuMs = async (): Promise<number> => (await served.usage()).cpuMs + (server?.cpuMs() ?? 0);
  return { world, served, visitor, cpuMs, pages: [...Object.entries(PAGES), ['one contract', contract]] };
}

async function pagesBeside(small: Side, large: Side): Promise<boolean> {
  let isKept = true;
  for (const [index, [name, path]] of large.pages.entries()) {
    const first = await timed(large, path);
    const times: [number[], number[]] = [[], []];
    let cpuMs = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      times[0].push((await timed(small, small.pages[index]?.[1] ?? path)).ms);
      const one = await timed(large, path);
      times[1].push(one.ms);
      cpuMs = Math.max(cpuMs, one.cpuMs);
    }
    const afterAct = await afterActs(large, path);
    const [p95Small, p95] = times.map((each) => percentile(each, 0.95)) as [number, number];
    const kept = p95 / p95Small <= BOUNDS.ratio && Math.max(cpuMs, afterAct) <= BOUNDS.cpuMs;
    isKept &&= kept;
    line(
      name,
      `ratio ${(p95 / p95Small).toFixed(2)}  p95 ${ms(p95)} beside ${ms(p95Small)}  cpu ${ms(cpuMs)}  after an act ${ms(afterAct)}  first ${ms(first.ms)}  ${kept ? 'kept' : 'BROKEN'}`,
    );
  }
  const { rssMb, peakMb } = await large.served.usage();
  line('memory', `${rssMb.toFixed(0)} MB now, ${peakMb.toFixed(0)} MB at most`);
  return isKept && peakMb <= BOUNDS.peakMb;
}

/** Processor time of a page that is asked for just after an act, at most. */
async function afterActs(side: Side, path: string): Promise<number> {
  const [contract = ''] = await editedIn(side.world);
  let cpuMs = 0;
  for (let act = 0; act < ACTS; act += 1) {
    const { status } = await edit(side.visitor, contract, `Essai ${path} ${act} ${Date.now()}`);
    if (status !== 303) throw new Error(`The edit answered ${status}.`);
    cpuMs = Math.max(cpuMs, (await timed(side, path)).cpuMs);
  }
  return cpuMs;
}

async function manyAtOnce({ served, world, pages }: Side, others: readonly Served[]): Promise<boolean> {
  const instances = [served, ...others];
  const asked = pages.map(([, path]) => path);
  const { times, written, conflicts, errors, lost } = await crowd(instances, world, {
    people: PEOPLE,
    ms: CROWD_MS,
    pages: asked,
  });
  const peaks = await Promise.all(instances.map(async (each) => (await each.usage()).peakMb));
  const peakMb = Math.max(...peaks);
  const isKept = errors.length === 0 && lost === 0 && peakMb <= BOUNDS.peakMb;
  line(
    `${PEOPLE} at once`,
    `${times.length} pages  p95 ${ms(percentile(times, 0.95))}  ${written} written, ${conflicts} conflicts said, ${lost} lost, ${errors.length} errors  ${peakMb.toFixed(0)} MB at most  ${isKept ? 'kept' : 'BROKEN'}`,
  );
  for (const error of new Set(errors)) line('', error);
  return isKept;
}

async function timed({ cpuMs, visitor }: Side, path: string): Promise<{ ms: number; cpuMs: number }> {
  const before = await cpuMs();
  const at = performance.now();
  const { status } = await visitor.get(path);
  const took = performance.now() - at;
  if (status !== 200) throw new Error(`${path} answered ${status}.`);
  return { ms: took, cpuMs: (await cpuMs()) - before };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function line(what: string, said: string): void {
  process.stdout.write(`${what.padEnd(18)} ${said}\n`);
}
