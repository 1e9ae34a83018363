import { hoursText } from '../../../shared/domain/hours';
import { type EligibilityFacts, FACT_NAMES, type FactName, factNamed, factsOf } from './facts';
import {
  type FactOrigin,
  type OriginatedFact,
  type RegisterSituation,
  type StatedFacts,
} from './register-facts';
import { type FactOrigins } from '../sentences/result-message';

/** Stored verdicts are named by their content, this order included. */
const ORDER_KEPT: FactName[] = FACT_NAMES.filter((name) => name !== 'exception');
ORDER_KEPT.splice(ORDER_KEPT.indexOf('reservedFor') + 1, 0, 'exception');

/** Fills the facts of a contract in the order that the model fixes; nothing is guessed beyond it. */
export function registerFacts(situation: RegisterSituation): StatedFacts {
  const facts: Record<string, OriginatedFact> = {};
  for (const name of ORDER_KEPT) {
    const fact = factNamed(name).fill?.(situation) ?? null;
    if (fact !== null) facts[name] = fact;
  }
  return facts;
}

/** The facts of an assessment from those of the register: hundredths of hours become decimal text. */
export function eligibilityFacts(id: string, stated: StatedFacts): EligibilityFacts {
  const known: Record<string, unknown> = {};
  for (const name of FACT_NAMES) {
    const value = stated[name]?.value;
    if (value !== undefined)
      known[name] =
        name === 'transferredMonthlyHours' && typeof value === 'number' ? hoursText(value) : value;
  }
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
