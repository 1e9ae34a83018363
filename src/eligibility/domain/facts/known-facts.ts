import { hoursText } from '../../../shared/domain/hours';
import { type EligibilityFacts, FACT_NAMES, factsOf } from './facts';
import { type FactOrigin, type StatedFacts } from './register-facts';
import { type FactOrigins } from '../sentences/result-message';

/** The facts of an assessment from those of the register: hundredths of hours become decimal text. */
export function eligibilityFacts(id: string, stated: StatedFacts): EligibilityFacts {
  const known = Object.fromEntries(
    FACT_NAMES.flatMap((name) => {
      const value = stated[name]?.value;
      if (value === undefined) return [];
      return [
        [name, name === 'transferredMonthlyHours' && typeof value === 'number' ? hoursText(value) : value],
      ];
    }),
  );
  return factsOf(id, known);
}

/** How a page and a sentence name the origin of a fact; a stated one needs no word. */
export const ORIGIN_WORDS: Readonly<Record<FactOrigin, string | null>> = {
  stated: null,
  buyer: null,
  decision: null,
  'derived-from-cpv': 'déduit du CPV',
  'awarded-amount': "montant attribué, à défaut d'estimation",
  'maximum-amount': "maximum de l'accord-cadre, à défaut d'estimation",
  'sum-of-lots': 'somme des lots du registre',
  'single-lot': 'valeur du lot unique',
  'not-reserved-in-decp': 'considérations publiées sans « Marché réservé »',
};

/** The origins to say in sentences: those of derived facts alone. */
export function originNotes(stated: StatedFacts): FactOrigins {
  return Object.fromEntries(
    FACT_NAMES.flatMap((name) => {
      const fact = stated[name];
      const words = fact === undefined ? null : ORIGIN_WORDS[fact.origin];
      return words === null ? [] : [[name, words]];
    }),
  );
}
