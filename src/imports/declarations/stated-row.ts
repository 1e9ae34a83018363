import { type DeclarationRow } from '../../insertion-hours/domain/declaration-row';
import { monthOf, type Period, periodBetween } from '../../insertion-hours/domain/period';

/** What the cells of one row said so far. */
export type StatedRow = {
  -readonly [Field in keyof Omit<DeclarationRow, 'row' | 'fingerprintText'>]: DeclarationRow[Field];
} & {
  /** The period of a single column; « du » and « au » win over it. */
  period: Period | null;
};

export function nothingStated(): StatedRow {
  return {
    contractNumber: null,
    lot: null,
    period: null,
    periodFrom: null,
    periodTo: null,
    employerName: null,
    employerSiret: null,
    modality: null,
    participantCode: null,
    hours: null,
    sex: null,
    birthYear: null,
    birthMonth: null,
    statuses: [],
    contractType: null,
  };
}

/** The row as the intake takes it; a lone first or last day stands for its month. */
export function declarationRow(row: number, { period, ...stated }: StatedRow): DeclarationRow {
  const { from, to } = statedPeriod(period, stated);
  const values = { ...stated, periodFrom: from, periodTo: to };
  return { row, ...values, fingerprintText: fingerprintText(values) };
}

function statedPeriod(
  period: Period | null,
  { periodFrom: from, periodTo: to }: Pick<StatedRow, 'periodFrom' | 'periodTo'>,
): { readonly from: string | null; readonly to: string | null } {
  if (from !== null && to !== null) return periodBetween(from, to) ?? { from, to };
  const day = from ?? to;
  if (period !== null) return period;
  return day === null ? { from, to } : monthOf(day);
}

/**
 * The same values give the same text, whatever the file, its columns and the place of the row. The contract
 * is not in it: the intake hashes it beside, however its number was written.
 */
function fingerprintText(values: Omit<DeclarationRow, 'row' | 'fingerprintText'>): string {
  const told = Object.entries(values).filter(([field]) => field !== 'contractNumber' && field !== 'lot');
  return JSON.stringify(told.sort(([one], [other]) => (one < other ? -1 : 1)));
}
