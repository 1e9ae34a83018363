import { type Declaration } from '../declaration.entity';
import { countedHours } from '../domain/counted-hours';
import { type RowOutcome } from '../domain/declaration-row';
import { rowSentences } from '../domain/declaration-sentences';
import { type IntakeContext } from './intake-context';

/** What a row met again did to the declaration it repeats. */
export interface Merged {
  readonly outcome: RowOutcome;
  readonly declarationId: string;
  /** Code and sentence. */
  readonly issue: readonly [string, string] | null;
}

/** The same hours met again: the later row wins, but a validated declaration is corrected, never changed. */
export async function mergeDeclaration(
  { set, unit }: IntakeContext,
  known: Declaration,
  said: Declaration,
): Promise<Merged> {
  const unchanged: Merged = { outcome: 'unchanged', declarationId: known.id, issue: null };
  const before = known.rawHours;
  if (before !== said.rawHours && known.state === 'validated') {
    const id = unit.nextId();
    set.addDeclaration({
      ...said,
      // After what it corrects, whenever the file was begun.
      id,
      weight: known.weight,
      countedHours: countedHours(said.rawHours, known.weight),
      supersedesId: known.id,
    });
    return {
      outcome: 'updated',
      declarationId: id,
      issue: ['correction', rowSentences.correction(before, said.rawHours)],
    };
  }
  if (known.state === 'validated') return unchanged;
  const fields: Partial<Declaration> =
    before === said.rawHours
      ? {}
      : {
          rawHours: said.rawHours,
          countedHours: countedHours(said.rawHours, known.weight),
          state: 'submitted',
          returnReason: null,
        };
  if (known.contractType === null && said.contractType !== null) fields.contractType = said.contractType;
  if (Object.keys(fields).length === 0) return unchanged;
  await set.changeDeclaration(unit, known, fields);
  const issue =
    before === said.rawHours
      ? null
      : (['replaced-hours', rowSentences.replaced(before, said.rawHours)] as const);
  return { outcome: 'updated', declarationId: known.id, issue };
}
