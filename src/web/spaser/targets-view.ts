import { type Target } from '../../reporting';
import { type IndicatorFigure } from '../../reporting/domain/indicators/figure';
import { BASIS_LABELS } from '../../reporting/domain/labels';
import { valueText } from '../../reporting/domain/report/figure-text';
import { type FormView, withIssue } from '../forms/form-view';
import { type ColumnOf, tableOf, type TableView } from '../shell/table-view';
import {
  addressKey,
  fieldName,
  lineLabel,
  type TargetLine,
  targetLines,
  targetValueText,
} from './target-lines';

/** Years that the page of targets shows: those that have one, and the one asked for. */
export function targetYears(targets: readonly Target[], year: number): number[] {
  return [...new Set([...targets.map((target) => target.year), year])].sort((a, b) => a - b);
}

/** Targets by indicator and year. */
export function targetsTable(targets: readonly Target[], years: readonly number[]): TableView {
  const aimed = new Map(targets.map((target) => [`${addressKey(rowOf(target))}|${target.year}`, target]));
  const lines = targetLines(targets.map(rowOf));
  const withTarget = lines.filter((line) => years.some((year) => aimed.has(`${addressKey(line)}|${year}`)));
  return tableOf('Objectifs par indicateur et par année', withTarget, [
    { label: 'Indicateur', cell: ({ indicatorId, label }) => `${indicatorId} ${label}` },
    { label: 'En', cell: ({ basis }) => BASIS_LABELS[basis] },
    ...years.map((year): ColumnOf<TargetLine> => ({
      label: String(year),
      kind: 'number',
      cell: (line) => {
        const target = aimed.get(`${addressKey(line)}|${year}`);
        return target ? targetValueText(target.value, line.unit) : '—';
      },
    })),
  ]);
}

/** One field of the form that edits the targets of a year. */
export interface TargetField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
}

/** The fields of a year, each with what the register says of it. */
export function targetFields(
  lines: readonly TargetLine[],
  figures: readonly IndicatorFigure[],
  previous: { readonly year: number; readonly figures: readonly IndicatorFigure[] },
): TargetField[] {
  const find = (line: TargetLine, among: readonly IndicatorFigure[]): IndicatorFigure | null =>
    among.find(
      ({ id, basis, line: name = null }) =>
        id === line.indicatorId && basis === line.basis && name === line.line,
    ) ?? null;
  return lines.map((line) => ({
    name: fieldName(line),
    label: `${line.indicatorId} ${lineLabel(line)}`,
    help: `${previous.year} : ${valueText(find(line, previous.figures))} ; ${previous.year + 1} : ${valueText(find(line, figures))}`,
  }));
}

/** The stored targets of a year as a form: values in French, and the version of each. */
export function targetValues(
  lines: readonly TargetLine[],
  targets: readonly Target[],
  year: number,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const line of lines) {
    const target = targets.find((each) => each.year === year && addressKey(rowOf(each)) === addressKey(line));
    values[fieldName(line)] = target ? targetValueText(target.value, line.unit) : '';
    values[versionName(line)] = String(target?.version ?? 0);
  }
  return values;
}

export function versionName(line: TargetLine): string {
  return `version-${fieldName(line)}`;
}

export function withIssues(form: FormView, issues: ReadonlyMap<string, string>): FormView {
  return [...issues].reduce((view, [field, message]) => withIssue(view, field, message), form);
}

export function rowOf(target: Target): Pick<TargetLine, 'indicatorId' | 'basis' | 'line'> & { year: number } {
  const { indicatorId, line, year } = target;
  return { indicatorId, basis: target.basis as TargetLine['basis'], line, year };
}
