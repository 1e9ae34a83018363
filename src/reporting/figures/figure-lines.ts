import { type HundredthsOfHour } from '../../shared/domain/hours';
import { type IndicatorDefinition, type YearParts } from '../domain/indicators/indicator';
import { type PartOfFigure, picked } from '../domain/indicators/rows-behind';
import { type CountedContract, type HoursRow } from '../domain/rows';

/** The contracts whose rows make a figure, in the order of its list. */
export interface FigureLines {
  readonly contracts: readonly { readonly id: string; readonly lines: number }[];
  /** Lines of all of them. */
  readonly count: number;
  /** Hundredths that the lines add up to, where they are hours. */
  readonly hours: HundredthsOfHour;
}

/** Some lines of a list: of a page, or all of them. */
export interface LinesWindow {
  readonly from: number;
  readonly size: number;
}

export const ALL_LINES: LinesWindow = { from: 0, size: Number.POSITIVE_INFINITY };
export const NO_LINES: FigureLines = { contracts: [], count: 0, hours: 0 };

/** Finds them among the rows that figures are counted over. `named` puts contracts in the order of their numbers. */
export function linesBehind(
  definition: IndicatorDefinition,
  rows: YearParts,
  part: PartOfFigure,
  named: (ids: readonly string[]) => readonly string[] = (ids) => ids,
): FigureLines {
  switch (definition.population) {
    case 'contracts': {
      const counted = [...picked(definition, rows.contracts.flat(), part)].sort(byNotification);
      return oneEach(counted.map(({ contractId }) => contractId));
    }
    case 'balances': {
      const counted = picked(definition, rows.balances.flat(), part);
      return oneEach(named(counted.map(({ contractId }) => contractId)));
    }
    case 'hours':
      return monthsOf(picked(definition, rows.hours.flat(), part), named);
  }
}

/** Contracts with lines in a window, and which of their lines stand in it. */
export interface ShownContracts {
  readonly ids: readonly string[];
  readonly from: number;
  readonly to: number;
}

export function contractsIn({ contracts }: FigureLines, { from, size }: LinesWindow): ShownContracts {
  const ids: string[] = [];
  let before = 0;
  let skipped = 0;
  for (const { id, lines } of contracts) {
    if (before >= from + size) break;
    if (before + lines <= from) skipped += lines;
    else ids.push(id);
    before += lines;
  }
  return { ids, from: from - skipped, to: from - skipped + size };
}

function oneEach(ids: readonly string[]): FigureLines {
  return { contracts: ids.map((id) => ({ id, lines: 1 })), count: ids.length, hours: 0 };
}

/** One line a contract and month, all people together. */
function monthsOf(
  rows: readonly HoursRow[],
  named: (ids: readonly string[]) => readonly string[],
): FigureLines {
  const months = new Map<string, number>();
  for (const row of rows) months.set(row.contractId, (months.get(row.contractId) ?? 0) | (row.months ?? 0));
  const contracts = named([...months.keys()]).map((id) => ({ id, lines: bitsOf(months.get(id) ?? 0) }));
  return {
    contracts,
    count: contracts.reduce((sum, { lines }) => sum + lines, 0),
    hours: rows.reduce((sum, { hours }) => sum + hours, 0),
  };
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
}

function byNotification(a: CountedContract, b: CountedContract): number {
  if (a.notifiedOn !== b.notifiedOn) return a.notifiedOn < b.notifiedOn ? -1 : 1;
  return a.contractId < b.contractId ? -1 : 1;
}
