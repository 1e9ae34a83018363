import { type IndicatorFigure } from './figure';

/** Lines about disability: health data (art. 9 GDPR), never published below the level of the département. */
const LINES: readonly string[] = ['disabled', 'I15:disabled'];

/** Leaves those lines out where the figures cover less than the département. */
export function publishableFigures(
  figures: readonly IndicatorFigure[],
  atDepartmentLevel: boolean,
): IndicatorFigure[] {
  return figures.filter(({ line }) => atDepartmentLevel || line === undefined || !LINES.includes(line));
}
