import { type AidId, type FieldOf } from '../../../contracts/domain/fields/fields';
import { type DraftParts } from './draft-parts';

interface Flags {
  readonly field: FieldOf<'contract'>;
  /** The yes/no columns of officers' lists, and the DECP value that each stands for. */
  readonly columns: readonly (readonly [aid: AidId, value: string])[];
  readonly none: string;
}

const FLAGS: readonly Flags[] = [
  {
    field: 'socialConsiderations',
    columns: [
      ['socialClause', 'Clause sociale'],
      ['socialCriterion', 'Critère social'],
      ['reservedContract', 'Marché réservé'],
    ],
    none: 'Pas de considération sociale',
  },
  {
    field: 'environmentalConsiderations',
    columns: [
      ['environmentalClause', 'Clause environnementale'],
      ['environmentalCriterion', 'Critère environnemental'],
    ],
    none: 'Pas de considération environnementale',
  },
];

/**
 * Turns « Clause sociale : oui » columns into DECP values. Only « non » everywhere is a stated none; blank
 * everywhere is not stated. A column of considerations, when there is one, says more and wins.
 */
export function gatherConsiderations(parts: DraftParts): void {
  for (const { field, columns, none } of FLAGS) {
    const stated = columns.filter(([aid]) => typeof parts.aids[aid] === 'boolean');
    if (stated.length === 0 || parts.values[field] !== undefined) continue;
    const values = stated.filter(([aid]) => parts.aids[aid] === true).map(([, value]) => value);
    parts.values[field] = values.length > 0 ? values : [none];
  }
}
