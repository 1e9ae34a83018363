import { isRecord, shown } from './fact-readers';
import { type EligibilityFacts, FACT_NAMES, factNamed, factsOf } from './facts';

/** Facts that can be right, or the field that cannot and one French sentence about it. */
export type FactsReading =
  | { readonly ok: true; readonly facts: EligibilityFacts }
  | { readonly ok: false; readonly id: string | null; readonly refused: FactsRefusal };

export interface FactsRefusal {
  readonly field: string;
  readonly message: string;
}

/** Reads one object as "Facts" of the contract with the outside; `nomenclature` is CPV 2008, code to label. */
export function readFacts(input: unknown, nomenclature: ReadonlyMap<string, string>): FactsReading {
  if (!isRecord(input))
    return refusal(null, 'id', input, 'un objet de faits est attendu, avec au moins « id »');
  const { id } = input;
  if (typeof id !== 'string' || id.trim() === '') {
    return refusal(null, 'id', id, "l'identifiant est un texte obligatoire ; donnez-en un à chaque objet");
  }
  const unknownKey = Object.keys(input).find(
    (key) => key !== 'id' && !FACT_NAMES.some((name) => name === key),
  );
  if (unknownKey !== undefined) {
    return refusal(
      id,
      unknownKey,
      input[unknownKey],
      `ce champ n'existe pas ; les champs sont ${FACT_NAMES.join(', ')}`,
    );
  }
  return readFields(id, input, nomenclature);
}

function readFields(
  id: string,
  input: Record<string, unknown>,
  nomenclature: ReadonlyMap<string, string>,
): FactsReading {
  const known: Record<string, unknown> = {};
  for (const name of FACT_NAMES) {
    const value = input[name];
    if (value === undefined || value === null) continue;
    const reading = factNamed(name).read(value, nomenclature);
    if (!reading.ok) return refusal(id, name, value, reading.why);
    known[name] = reading.value;
  }
  // Each reader returns the type of its own fact.
  const facts = factsOf(id, known);
  if (facts.launchedOn !== null && facts.notifiedOn !== null && facts.notifiedOn < facts.launchedOn) {
    const why = `la notification ne peut pas précéder le lancement du ${facts.launchedOn} ; vérifiez les deux dates`;
    return refusal(id, 'notifiedOn', facts.notifiedOn, why);
  }
  return { ok: true, facts };
}

function refusal(id: string | null, field: string, value: unknown, why: string): FactsReading {
  const found = value === undefined ? 'manque' : `vaut ${shown(value)}`;
  const message = `Le champ « ${field} » ${found} : ${why}.`;
  return { ok: false, id, refused: { field, message } };
}
