import { type IndicatorFigure } from './figure';
import { participants } from './i15-participants';

/** Lines about sensitive statuses, with the lines of their targets (I21): none below the level of the département. */
const DEPARTMENT_ONLY: ReadonlySet<string> = new Set(
  participants.flatMap(({ id, line, departmentOnly }) =>
    departmentOnly && line !== null ? [line, `${id}:${line}`] : [],
  ),
);

/** May a line be published over these figures, of the whole département or of less? */
export function isPublishable(line: string | null | undefined, atDepartmentLevel: boolean): boolean {
  return atDepartmentLevel || line === undefined || line === null || !DEPARTMENT_ONLY.has(line);
}

/** Leaves out the lines that may not be published where the figures cover less than the département. */
export function publishableFigures(
  figures: readonly IndicatorFigure[],
  atDepartmentLevel: boolean,
): IndicatorFigure[] {
  return figures.filter(({ line }) => isPublishable(line, atDepartmentLevel));
}
