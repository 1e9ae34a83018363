import {
  BUYER_KINDS,
  CONTRACT_KINDS,
  ENVIRONMENTAL_CONSIDERATIONS,
  NATURES,
  SOCIAL_CONSIDERATIONS,
} from '../../../contracts/domain/register-terms';
import {
  accepted,
  amount,
  considerations,
  cpvIn,
  date,
  departement,
  type FactReader,
  type FactReading,
  hourlyCost,
  hours,
  oneOf,
  rate,
  refused,
  severalOf,
  shown,
  trueOrFalse,
  wholeMonths,
} from './fact-readers';
import {
  type EligibilityFacts,
  EXCEPTION_CODES,
  FACT_NAMES,
  type FactName,
  factsOf,
  RESERVED_FAMILIES,
  type RecordedException,
} from './facts';

/** Facts that can be right, or the field that cannot and one French sentence about it. */
export type FactsReading =
  | { readonly ok: true; readonly facts: EligibilityFacts }
  | { readonly ok: false; readonly id: string | null; readonly refused: FactsRefusal };

export interface FactsRefusal {
  readonly field: string;
  readonly message: string;
}

type Readers = { readonly [F in FactName]: FactReader<NonNullable<EligibilityFacts[F]>> };

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
  return readFields(id, input, readersFor(nomenclature));
}

function readFields(id: string, input: Record<string, unknown>, readers: Readers): FactsReading {
  const known: Partial<Record<FactName, unknown>> = {};
  for (const name of FACT_NAMES) {
    const value = input[name];
    if (value === undefined || value === null) continue;
    const reading: FactReading<unknown> = readers[name](value);
    if (!reading.ok) return refusal(id, name, value, reading.why);
    known[name] = reading.value;
  }
  // Each reader returns the type of its own fact: `Readers` says so.
  const facts = factsOf(id, known as Partial<EligibilityFacts>);
  if (facts.launchedOn !== null && facts.notifiedOn !== null && facts.notifiedOn < facts.launchedOn) {
    const why = `la notification ne peut pas précéder le lancement du ${facts.launchedOn} ; vérifiez les deux dates`;
    return refusal(id, 'notifiedOn', facts.notifiedOn, why);
  }
  return { ok: true, facts };
}

function readersFor(nomenclature: ReadonlyMap<string, string>): Readers {
  return {
    buyerKind: oneOf(BUYER_KINDS),
    contractingAuthority: trueOrFalse,
    contractKind: oneOf(CONTRACT_KINDS),
    nature: oneOf(NATURES),
    cpv: cpvIn(nomenclature),
    needValue: amount,
    lotValue: amount,
    awardedAmount: amount,
    smallLotsTotal: amount,
    durationMonths: wholeMonths,
    launchedOn: date,
    notifiedOn: date,
    placeOfPerformance: departement,
    socialServices: trueOrFalse,
    socialConsiderations: considerations(SOCIAL_CONSIDERATIONS),
    environmentalConsiderations: considerations(ENVIRONMENTAL_CONSIDERATIONS),
    exception: recordedException,
    reservedFor: severalOf(RESERVED_FAMILIES),
    labourShare: rate,
    effortRate: rate,
    hourlyCost,
    transferredMonthlyHours: hours,
  };
}

function recordedException(value: unknown): FactReading<RecordedException> {
  if (!isRecord(value)) return refused('une exception est un objet { code, motivation }');
  const unknownKey = Object.keys(value).find((key) => key !== 'code' && key !== 'motivation');
  if (unknownKey !== undefined)
    return refused(`« ${unknownKey} » n'existe pas ; une exception est { code, motivation }`);
  const code = oneOf(EXCEPTION_CODES)(value.code);
  if (!code.ok) return refused(`au champ « code », ${code.why}`);
  const motivation = value.motivation ?? '';
  if (typeof motivation !== 'string') return refused('la motivation est un texte');
  return accepted({ code: code.value, motivation: motivation.trim() });
}

function refusal(id: string | null, field: string, value: unknown, why: string): FactsReading {
  const found = value === undefined ? 'manque' : `vaut ${shown(value)}`;
  const message = `Le champ « ${field} » ${found} : ${why}.`;
  return { ok: false, id, refused: { field, message } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
