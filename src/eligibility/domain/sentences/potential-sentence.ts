import { type Rating } from '../law/cpv-potential';
import { type Case } from '../settle/subjects';
import { percent } from '../../../shared/domain/french';

/** What a rating says of the clause. */
export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  A: 'fort',
  B: 'moyen',
  C: 'faible',
  '-': "pas l'outil adapté",
};
/** What a rating says of a reservation. */
export const RESERVATION_WORDS: Readonly<Record<Rating, string>> = {
  A: 'fréquente',
  B: 'possible après sourcing',
  C: 'rare',
  '-': 'inhabituelle',
};

/** What the family of the CPV lends itself to. */
export function potentialSentence({ facts, law }: Case): string {
  const row = facts.cpv === null ? null : law.content.potentials.of(facts.cpv);
  if (row === null) return 'Aucun potentiel connu pour cette famille.';
  const scope = row.divisionDefault ? 'valeur par défaut de la division' : `famille « ${row.label} »`;
  return (
    `Potentiel de clause : ${RATING_WORDS[row.clause]} ; réservation SIAE : ${RESERVATION_WORDS[row.siae]} ; ` +
    `réservation EA-ESAT : ${RESERVATION_WORDS[row.eaEsat]} ; part de main-d'œuvre : ${percent(row.labourShare)} (${scope}).`
  );
}
