import { emptyFile } from '../../src/imports/formats/formats.errors';

interface Order {
  readonly task: 'sum' | 'refuse' | 'fail' | 'swell' | 'wait' | 'die';
  readonly values?: readonly number[];
}

/** What a child can do well or badly, for the specs of `runInChild`. */
export async function runTask(order: Order, report: (progress: number) => void): Promise<unknown> {
  switch (order.task) {
    case 'sum':
      return { sum: (order.values ?? []).reduce((sum, value) => (report(value), sum + value), 0) };
    case 'refuse':
      throw emptyFile('a.csv');
    case 'fail':
      throw new Error('a defect');
    case 'swell':
      return swell();
    case 'wait':
      return new Promise((resolve) => setTimeout(resolve, 60_000));
    case 'die':
      return process.exit(3);
  }
}

function swell(): number {
  const kept: number[][] = [];
  while (kept.length < 1_000_000) kept.push(new Array<number>(100_000).fill(kept.length));
  return kept.length;
}
