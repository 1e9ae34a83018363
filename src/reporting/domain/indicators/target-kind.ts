import { type TargetRow } from '../rows';
import { FIXED_DEFINITIONS } from './indicator-book';

/** How a target of that line is written: a share, euros, or a number; null when no such line exists. */
export function targetKind({
  indicatorId,
  basis,
  line,
}: Pick<TargetRow, 'indicatorId' | 'basis' | 'line'>): 'rate' | 'euros' | 'number' | null {
  const definition = FIXED_DEFINITIONS.find(
    (each) => each.id === indicatorId && each.basis === basis && each.line === line,
  );
  if (definition === undefined) return null;
  return definition.unit === 'rate' || definition.unit === 'euros' ? definition.unit : 'number';
}
