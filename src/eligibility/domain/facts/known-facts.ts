import { hoursText } from '../../../shared/domain/hours';
import { type EligibilityFacts, FACT_NAMES, type FactName, factNamed, factsOf } from './facts';
import {
  type FactOrigin,
  type OriginatedFact,
  type RegisterSituation,
  type StatedFacts,
} from './register-facts';
import { type FactOrigins } from '../sentences/remembered-sentence';

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
  const facts = factsOf(id) as unknown as Record<string, unknown>;
  for (const name in stated) {
    const value = stated[name]?.value;
    facts[name] = name === 'transferredMonthlyHours' && typeof value === 'number' ? hoursText(value) : value;
  }
  return facts as unknown as EligibilityFacts;
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

const MOST_REMEMBERED = 1_000;
const notesOf = new Map<string, FactOrigins>();

/** The origins to say in sentences: those of derived facts alone. Equal ones are one object. */
export function originNotes(stated: StatedFacts): FactOrigins {
  let key = '';
  for (const name in stated) {
    const { origin = 'stated' } = stated[name] ?? {};
    if (ORIGIN_WORDS[origin] !== null) key += `${name} ${origin}|`;
  }
  const known = notesOf.get(key);
  if (known !== undefined) return known;
  if (notesOf.size >= MOST_REMEMBERED) notesOf.clear();
  const words = Object.entries(stated).map(([name, { origin }]) => [name, ORIGIN_WORDS[origin]] as const);
  const notes: FactOrigins = Object.fromEntries(words.filter(([, word]) => word !== null));
  notesOf.set(key, notes);
  return notes;
}
