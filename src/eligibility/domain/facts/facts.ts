import {
  BUYER_KINDS,
  type BuyerKind,
  CONTRACT_KINDS,
  ENVIRONMENTAL_CONSIDERATIONS,
  NATURES,
  SOCIAL_CONSIDERATIONS,
} from '../../../contracts/domain/register-terms';
import { BUYER_WORDS } from '../../../contracts/domain/register-words';
import { codeLabel, type FieldId } from '../../../contracts/domain/fields/fields';
import { eurosText } from '../../../shared/domain/euros';
import {
  capitalised,
  durationInMonths,
  grouped,
  percent,
  roundedEuros,
  shortDate,
  withUnit,
  yesOrNo,
} from '../../../shared/domain/french';
import { type RecordedException } from '../verdict/exceptions';
import * as read from './fact-readers';
import { amountsAround, distinct, type Landmarks, launchDays } from '../settle/landmarks';
import { type Law } from '../law/law';
import * as register from './register-facts';

/** All that is said of one fact, in one place. */
interface Fact {
  /** Takes what `assess --facts` gives; `nomenclature` is CPV 2008, code to label. */
  readonly read: (value: unknown, nomenclature: ReadonlyMap<string, string>) => read.FactReading<unknown>;
  /** With its article, as it stands in a sentence. */
  readonly words: string;
  /** Beside its value. */
  readonly label: string;
  /** The value as the register holds it (cents, hundredths, codes), in French. */
  readonly write: (value: unknown) => string;
  /** The value as it is given outside, where that is another. */
  readonly json?: (value: never) => string;
  /** Where the register finds it; absent: it does not know it. */
  readonly fill?: (situation: register.RegisterSituation) => register.OriginatedFact | null;
  /** The field of the register in which a person states it. */
  readonly field?: FieldId;
  /** Rank among the facts that the page of a contract asks for when they are missing. */
  readonly asked?: number;
  /** Said on other parts of the page, or the same for every contract of the buyer. */
  readonly isSaidElsewhere?: true;
  /** A subject of rules: the values that stand for all those that it may have when it is missing. */
  readonly candidates?: (landmarks: Landmarks, law: Law) => readonly unknown[];
  /** One value of few: kept once for all the contracts that have it. */
  readonly isOfFew?: true;
  /** Answers may read it beside their subjects: then it is part of the key under which they are remembered. */
  readonly isBeside?: true;
}

const amount = {
  read: read.amount,
  write: (value: unknown) => roundedEuros(Number(value)),
  json: eurosText,
};
const day = { read: read.date, write: (value: unknown) => shortDate(String(value)) };
const yesNo = { read: read.trueOrFalse, write: (value: unknown) => yesOrNo(value === true) };
const rate = { read: read.rate, write: (value: unknown) => percent(String(value)) };
const texts = { write: (value: unknown) => (value as readonly string[]).join(', ') };

/** Families a contract may be reserved to (art. L2113-12 to L2113-16 CCP). */
export const RESERVED_FAMILIES = ['siae', 'ea-esat', 'prison', 'sse'] as const;
export type ReservedFamily = (typeof RESERVED_FAMILIES)[number];

/**
 * The facts, in the order of the contract with the outside: a new one is an entry here. Amounts are whole cents excl. VAT;
 * a rate, a cost, hours are exact decimal text.
 */
export const FACTS = {
  buyerKind: {
    read: read.oneOf(BUYER_KINDS),
    words: "la catégorie d'acheteur",
    label: 'Catégorie d’acheteur',
    write: (value) => capitalised(BUYER_WORDS[value as BuyerKind]),
    fill: ({ buyer }) => register.known(buyer.kind, 'buyer'),
    isSaidElsewhere: true,
    candidates: () => BUYER_KINDS,
    isOfFew: true,
  },
  contractingAuthority: {
    ...yesNo,
    words: 'la qualité de pouvoir adjudicateur',
    label: 'Pouvoir adjudicateur',
    fill: ({ buyer }) => register.known(buyer.contractingAuthority, 'buyer'),
    candidates: () => [false, true],
    isOfFew: true,
  },
  contractKind: {
    read: read.oneOf(CONTRACT_KINDS),
    words: 'le type de contrat (marché, concession, défense)',
    label: 'Régime',
    write: (value) => codeLabel('contractKind', String(value)),
    fill: ({ procedure }) => register.known(procedure.contractKind),
    field: 'contractKind',
    candidates: () => CONTRACT_KINDS,
    isOfFew: true,
  },
  nature: {
    read: read.oneOf(NATURES),
    words: 'la nature (travaux, fournitures ou services)',
    label: 'Nature',
    write: (value) => codeLabel('nature', String(value)),
    fill: register.natureOf,
    field: 'nature',
    asked: 5,
    candidates: () => NATURES,
    isOfFew: true,
  },
  cpv: {
    read: read.cpvIn,
    words: 'le code CPV',
    label: 'Code CPV',
    write: String,
    fill: ({ contract }) => register.known(contract.cpv),
    field: 'cpv',
    asked: 3,
    candidates: ({ cpvs = [] }) => cpvs,
  },
  /** The whole need: all lots, options and renewals (art. R2121-1 s. CCP). */
  needValue: {
    ...amount,
    words: 'la valeur estimée du besoin entier',
    label: 'Besoin entier HT',
    fill: register.needValueOf,
    field: 'needValue',
    asked: 2,
    candidates: ({ amounts }) => amountsAround(amounts?.needValue),
  },
  lotValue: {
    ...amount,
    words: 'la valeur estimée du lot',
    label: 'Ce lot HT',
    fill: ({ contract }) => register.lotValueOf(contract),
    field: 'estimatedValue',
    asked: 6,
    candidates: ({ amounts }) => amountsAround(amounts?.lotValue),
  },
  awardedAmount: {
    ...amount,
    words: 'le montant attribué',
    label: 'Montant attribué HT',
    fill: register.awardedAmountOf,
    field: 'initialAmount',
  },
  /** Sum of the lots excluded as small lots (art. R2123-1 2° CCP), taken as given. */
  smallLotsTotal: {
    ...amount,
    words: 'le total des petits lots',
    label: 'Total des petits lots',
    isSaidElsewhere: true,
    candidates: ({ amounts }) => amountsAround(amounts?.smallLotsTotal),
  },
  durationMonths: {
    read: read.wholeMonths,
    words: 'la durée en mois',
    label: 'Durée',
    write: (value) => durationInMonths(Number(value)),
    fill: register.durationOf,
    field: 'durationMonths',
    asked: 4,
    candidates: ({ durations = [] }) => distinct([1, ...durations.filter((months) => months > 1), 1e12]),
  },
  launchedOn: {
    ...day,
    words: 'la date de lancement de la consultation',
    label: 'Lancement',
    fill: ({ procedure }) => register.known(procedure.launchedOn),
    field: 'launchedOn',
    asked: 1,
    candidates: launchDays,
  },
  /** The latest day the launch can be; it never stands for the launch. */
  notifiedOn: {
    ...day,
    words: 'la date de notification',
    label: 'Notification',
    fill: register.notifiedOnOf,
    field: 'notifiedOn',
  },
  /** Code of the département ("54", "2A", "974"). */
  placeOfPerformance: {
    read: read.departement,
    words: "le département du lieu d'exécution",
    label: 'Département d’exécution',
    write: String,
    fill: register.placeOf,
    field: 'placeCode',
    candidates: (_, law) => ['01', ...law.content.families.overseas.slice(0, 1)],
    isOfFew: true,
  },
  socialServices: {
    ...yesNo,
    words: "l'indication qu'il s'agit de services sociaux ou spécifiques",
    label: 'Services sociaux ou spécifiques',
    fill: ({ contract }) => register.known(contract.socialServices),
    field: 'socialServices',
    asked: 8,
    candidates: () => [false, true],
    isOfFew: true,
  },
  socialConsiderations: {
    ...texts,
    read: read.considerations(SOCIAL_CONSIDERATIONS),
    words: 'les considérations sociales',
    label: 'Considérations sociales',
    fill: ({ contract }) => register.known(contract.socialConsiderations),
    field: 'socialConsiderations',
    candidates: () => [[], ['Clause sociale'], ['Critère social']],
    isOfFew: true,
  },
  environmentalConsiderations: {
    ...texts,
    read: read.considerations(ENVIRONMENTAL_CONSIDERATIONS),
    words: 'les considérations environnementales',
    label: 'Considérations environnementales',
    fill: ({ contract }) => register.known(contract.environmentalConsiderations),
    field: 'environmentalConsiderations',
    isOfFew: true,
  },
  /** A ground that the buyer records; without a motivation it does not stand, and absent there is none. */
  exception: {
    read: read.recordedException,
    words: "le motif d'exception",
    label: 'Exception',
    write: (value) => (value as RecordedException).code,
    fill: ({ exception }) => register.known(exception, 'decision'),
    isSaidElsewhere: true,
    isBeside: true,
  },
  reservedFor: {
    read: read.severalOf(RESERVED_FAMILIES),
    words: 'la réservation éventuelle',
    label: 'Réservé à',
    write: reservedText,
    fill: register.reservedForOf,
    field: 'reservation',
    candidates: () => [[], ['siae'], ['sse'], ['siae', 'sse']],
    isOfFew: true,
  },
  labourShare: {
    ...rate,
    words: "la part de main-d'œuvre",
    label: 'Main-d’œuvre',
    fill: ({ contract }) => register.known(contract.labourShare),
    field: 'labourShare',
    candidates: ({ shares = [] }) => distinct(['0', ...shares, '1']),
  },
  effortRate: {
    ...rate,
    words: "le taux d'effort d'insertion",
    label: 'Taux d’effort',
    fill: ({ contract }) => register.known(contract.effortRate),
    field: 'effortRate',
    isBeside: true,
  },
  hourlyCost: {
    read: read.hourlyCost,
    words: 'le coût horaire',
    label: 'Coût horaire',
    write: (value) => withUnit(grouped(String(value)), '€/h'),
    fill: register.hourlyCostOf,
    field: 'hourlyCost',
    isBeside: true,
  },
  transferredMonthlyHours: {
    read: read.hours,
    words: 'les heures mensuelles du personnel repris',
    label: 'Heures mensuelles du personnel repris',
    write: (value) => withUnit(grouped(typeof value === 'number' ? value / 100 : String(value)), 'h/mois'),
    fill: ({ contract }) => register.known(contract.transferredMonthlyHours),
    field: 'transferredMonthlyHours',
    asked: 7,
    isBeside: true,
  },
} as const satisfies Readonly<Record<string, Fact>>;

type Facts = typeof FACTS;
export type FactName = keyof Facts;
type Accepted<Reading> = Extract<Reading, { readonly ok: true; readonly value: unknown }>['value'];

/**
 * What is known of one contract; `null` is a missing fact. An absent exception, rate, cost or `transferredMonthlyHours`
 * means none, the others absent are missing facts.
 */
export type EligibilityFacts = { readonly id: string } & {
  readonly [F in FactName]: Accepted<ReturnType<Facts[F]['read']>> | null;
};

type With<Flag> = { [F in FactName]: Facts[F] extends Flag ? F : never }[FactName];
/** Facts that a rule may be about. */
export type SubjectFact = With<{ readonly candidates: unknown }>;
/** Facts that an answer may read beside its subjects. */
export type BesideFact = With<{ readonly isBeside: true }>;

export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];
export const SUBJECT_FACTS = FACT_NAMES.filter(
  (name) => 'candidates' in FACTS[name],
) as readonly SubjectFact[];
export const BESIDE_FACTS = FACT_NAMES.filter((name) => 'isBeside' in FACTS[name]) as readonly BesideFact[];

/** What is said of a fact, whichever it is. */
export function factNamed(name: FactName): Fact {
  return FACTS[name];
}

const NOTHING_KNOWN: object = { ...Object.fromEntries(FACT_NAMES.map((name) => [name, null])), id: '' };

/** The facts of one contract, each one not given being missing. */
export function factsOf(id: string, known: Partial<Omit<EligibilityFacts, 'id'>> = {}): EligibilityFacts {
  // A copy of one object alone, then filled: a tenth of the time of several put together.
  return Object.assign({ ...NOTHING_KNOWN }, known, { id }) as EligibilityFacts;
}

function reservedText(families: unknown): string {
  const codes = families as readonly ReservedFamily[];
  return codes.length === 0 ? 'non réservé' : codes.map((one) => codeLabel('reservation', one)).join(', ');
}
