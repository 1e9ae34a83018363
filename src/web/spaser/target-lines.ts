import { FIXED_DEFINITIONS } from '../../reporting/domain/indicators/indicator-book';
import { type Basis, type Unit } from '../../reporting/domain/indicators/indicator';
import { BASIS_LABELS } from '../../reporting/domain/labels';
import { quantityText } from '../../reporting/domain/report/figure-text';
import { shortPercent, withUnit } from '../../shared/domain/french';
import { type TargetRow } from '../../reporting/domain/rows';

/** A line of the indicators that may have a target. */
export interface TargetLine {
  readonly indicatorId: string;
  readonly basis: Basis;
  readonly line: string | null;
  readonly label: string;
  readonly unit: Unit;
}

/** Lines for which a target makes sense beside the main ones; any other keeps the target it has. */
const SUBLINES: readonly string[] = ['I15|hours|women', 'I18|count|without-reason'];
/** Totals that nobody steers by: contracts notified, full-time equivalents, contracts under the duty. */
const NOT_STEERED: readonly string[] = ['I01', 'I14', 'I18'];

/** The lines that a scheme may aim at, in the order of the indicators, with every line that has a target. */
export function targetLines(targets: readonly Omit<TargetRow, 'value'>[]): TargetLine[] {
  const aimed = new Set(targets.map(addressKey));
  return FIXED_DEFINITIONS.map(({ id, basis, line, label, unit }) => ({
    indicatorId: id,
    basis,
    line,
    label,
    unit,
  })).filter((line) => isUsual(line) || aimed.has(addressKey(line)));
}

export function addressKey({
  indicatorId,
  basis,
  line,
}: Pick<TargetRow, 'indicatorId' | 'basis' | 'line'>): string {
  return [indicatorId, basis, line ?? ''].join('|');
}

/** Name of the field of a line in the form. */
export function fieldName(line: TargetLine): string {
  return [line.indicatorId, line.basis, line.line ?? ''].join('-').replace(/-$/, '');
}

export function lineLabel({ label, basis, unit }: TargetLine): string {
  return unit === 'rate' || basis === 'value' ? `${label}, en ${BASIS_LABELS[basis]}` : label;
}

/** A target in French, with its unit where the label does not say it: "30 %", "1 200 000 €", "24 000 h". */
export function targetValueText(value: string, unit: Unit): string {
  if (unit === 'rate') return shortPercent(value);
  const text = quantityText(unit === 'contracts' || unit === 'persons' ? Number(value) : value, unit);
  return unit === 'euros' || unit === 'hours' ? withUnit(text, unit === 'euros' ? '€' : 'h') : text;
}

function isUsual(line: TargetLine): boolean {
  if (SUBLINES.includes(addressKey(line))) return true;
  return line.line === null && !NOT_STEERED.includes(line.indicatorId);
}
