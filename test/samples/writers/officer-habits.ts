import { type CellValue } from 'exceljs';
import { type CalendarDate } from '../../../src/shared/domain/calendar-date';
import { type Cents } from '../../../src/shared/domain/euros';
import { type SampleContract } from '../sample-contract';
import { dateCell, frenchAmount, frenchDate } from './french-forms';

/** Cells that one contract has in an odd form; a column without entry has its usual form. */
export type OddCells = Readonly<
  Partial<Record<'amount' | 'notifiedOn' | 'launchedOn' | 'cpv' | 'siret', CellValue>>
>;

/** Officers mix numbers and typed amounts: one row in three is text, with its sign and its spaces. */
export function amountCell(cents: Cents | null, row: number): CellValue {
  if (cents === null) return null;
  return row % 3 === 0 ? `${frenchAmount(cents, row % 2 === 0 ? '\u00a0' : ' ')} €` : cents / 100;
}

/** One date in four is text. */
export function dayCell(day: CalendarDate | null, row: number): CellValue {
  if (day === null) return null;
  return row % 4 === 1 ? frenchDate(day) : dateCell(day);
}

/** One SIRET in five is typed in groups. */
export function siretCell(siret: string, row: number): string {
  return row % 5 === 2 ? siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4') : siret;
}

interface Oddity {
  readonly need: string;
  readonly year: string;
  readonly cells: (contract: SampleContract) => OddCells;
}

// What real lists hold (data/README.md, "samples"): each is met once, on a contract named here.
const ODDITIES: readonly Oddity[] = [
  {
    need: 'graphisme',
    year: '2024',
    cells: (contract) => ({ amount: `${Math.round((contract.initialAmount ?? 0) / 100_000)} k€` }),
  },
  { need: 'livres', year: '2025', cells: () => ({ amount: 'environ 30 000 €' }) },
  { need: 'etudes', year: '2025', cells: () => ({ amount: 'NC' }) },
  { need: 'panneaux', year: '2026', cells: () => ({ notifiedOn: '31/02/2026' }) },
  {
    need: 'archives',
    year: '2024',
    cells: (contract) => ({ launchedOn: contract.launchedOn.slice(0, 7).split('-').reverse().join('/') }),
  },
  { need: 'electricite', year: '2025', cells: (contract) => ({ cpv: Number(contract.cpv) }) },
  { need: 'graphisme', year: '2025', cells: () => ({ cpv: 'Services de publicité et de marketing' }) },
  { need: 'granulats', year: '2024', cells: (contract) => ({ siret: Number(contract.holders[0]?.siret) }) },
  {
    need: 'gardiennage',
    year: '2024',
    cells: (contract) => ({ siret: contract.holders[0]?.siret.slice(0, 9) ?? null }),
  },
];

/** The odd cells by number of contract: the first contract of the need and year takes them. */
export function oddCells(contracts: readonly SampleContract[]): ReadonlyMap<string, OddCells> {
  const odd = new Map<string, OddCells>();
  for (const { need, year, cells } of ODDITIES) {
    const contract = contracts.find(
      (one) => one.need === need && one.notifiedOn?.startsWith(year) && !odd.has(one.number),
    );
    if (!contract) throw new Error(`No contract for the oddity of ${need} ${year}.`);
    odd.set(contract.number, cells(contract));
  }
  return odd;
}
