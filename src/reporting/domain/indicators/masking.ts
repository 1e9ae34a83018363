import { type IndicatorDefinition } from './indicator';
import { type RawFigure } from './figure-of';
import { isSmall, maskedCells, SMALLEST_PUBLISHED_COUNT } from './small-cells';

interface Line {
  readonly definition: IndicatorDefinition;
  readonly figure: RawFigure;
}

/** Masks the lines about people that too few stand behind, by whole partitions, hours with their people. */
export function maskSmallCells(lines: readonly Line[]): RawFigure[] {
  const main = lines.find(({ definition }) => definition.basis === 'persons' && definition.line === null);
  const total = Number(main?.figure.value ?? 0);
  const hidden = isSmall(total) ? new Set(partitionLines(lines)) : hiddenLines(lines, total);
  return lines.map(({ definition, figure }) => {
    if (definition.line === null && definition.basis === 'persons' && isSmall(total))
      return masked(figure, true);
    const isHidden = definition.partition !== undefined && hidden.has(definition.line ?? '');
    return isHidden ? masked(figure, isSmall(total)) : figure;
  });
}

function hiddenLines(lines: readonly Line[], total: number): Set<string> {
  const hidden = new Set<string>();
  const people = lines.filter(
    ({ definition: { basis, partition } }) => basis === 'persons' && partition !== undefined,
  );
  for (const name of new Set(people.map(({ definition }) => definition.partition))) {
    const cells = people.filter(({ definition }) => definition.partition === name);
    const masks = maskedCells(
      cells.map(({ figure }) => Number(figure.numerator ?? 0)),
      total,
    );
    cells.forEach(({ definition }, index) => {
      if (masks[index]) hidden.add(definition.line ?? '');
    });
  }
  return hidden;
}

function partitionLines(lines: readonly Line[]): string[] {
  return lines.flatMap(({ definition: { partition, line } }) =>
    partition === undefined ? [] : [line ?? ''],
  );
}

function masked(figure: RawFigure, isTotalSmall = false): RawFigure {
  const isBelow = isTotalSmall || (figure.basis === 'persons' && isFew(figure));
  return {
    ...figure,
    numerator: null,
    value: null,
    denominator: isTotalSmall ? null : figure.denominator,
    masked: isBelow ? 'below-threshold' : 'complementary',
  };
}

function isFew(figure: RawFigure): boolean {
  return Number(figure.numerator) < SMALLEST_PUBLISHED_COUNT;
}
