import { createHash } from 'node:crypto';
import { type ContractFile } from '../contracts';
import { hundredthsFromHours } from '../shared/domain/hours';
import { type AssessmentRecord } from './assessment.entity';
import { type HoursResult } from './domain/verdict/assessment';
import { headlineOf } from './domain/verdict/headline';
import { type StatedFacts } from './domain/facts/register-facts';
import { RULE_BOOK_VERSION } from './domain/rules/rule-book';
import { type VerdictCodes } from './domain/verdict/verdict-codes';
import { type StoredHours, type Verdict } from './verdict.entity';

/** An assessment of the register with the facts it rests on, as they were. */
export interface KeptAssessment extends AssessmentRecord {
  readonly facts: StatedFacts;
}

/** The assessment as it is kept: codes shared by all that say the same, and the values of its facts. */
export function recordOf(
  id: string,
  { contract, procedure }: ContractFile,
  facts: StatedFacts,
  codes: VerdictCodes & { assessedOn: string },
): { readonly record: AssessmentRecord; readonly verdict: Verdict } {
  const said = saidBy(facts, codes);
  const computed = codes.hours?.computed;
  const record = {
    id,
    contractId: contract.id,
    buyerId: contract.buyerId,
    assessedOn: codes.assessedOn,
    verdictId: said.verdict.id,
    factValues: Object.values(facts).map(({ value }) => value),
    computedHours: computed === undefined ? null : hundredthsFromHours(computed),
    headline: said.headline,
    socialCondition: said.socialCondition,
    socialDuty: procedure.contractKind === 'concession' ? said.concessionDuty : said.contractDuty,
    supersededOn: null,
  };
  return { record, verdict: said.verdict };
}

/** What all contracts of one verdict say alike. */
interface Said extends Pick<AssessmentRecord, 'headline' | 'socialCondition'> {
  readonly verdict: Verdict;
  readonly contractDuty: string;
  readonly concessionDuty: string;
}

/** Answers that are remembered come back as the same lists: what is made of them is made once. */
const madeOf = new WeakMap<VerdictCodes['outcomes'], Map<string, Said>>();

function saidBy(facts: StatedFacts, codes: VerdictCodes): Said {
  const others = [
    Object.entries(facts).map(([name, { origin }]) => [name, origin] as const),
    codes.hours === null ? null : storedHours(codes.hours, facts),
  ] as const;
  const key = JSON.stringify(others);
  const made = madeOf.get(codes.outcomes) ?? new Map<string, Said>();
  madeOf.set(codes.outcomes, made);
  const said = made.get(key) ?? saidAnew(codes, ...others);
  made.set(key, said);
  return said;
}

function saidAnew(
  { outcomes, statuses }: VerdictCodes,
  facts: Verdict['facts'],
  hours: StoredHours | null,
): Said {
  const content = {
    ruleBook: RULE_BOOK_VERSION,
    facts,
    outcomes: [...outcomes],
    statuses: [...statuses],
    hours,
  };
  const measures = statuses.map(([measure, status]) => ({ measure, status }));
  const outcomeOf = (id: string): string => outcomes.find(([ruleId]) => ruleId === id)?.[1] ?? 'undetermined';
  return {
    verdict: { id: keyOf(JSON.stringify(content)), ...content },
    headline: headlineOf(measures),
    socialCondition: measures.find(({ measure }) => measure === 'social-condition')?.status ?? 'undetermined',
    contractDuty: outcomeOf('CCP-L2112-2-1'),
    concessionDuty: outcomeOf('CCP-L3114-2-1'),
  };
}

/** True when a new assessment would say what the current one says, on the same facts. */
export function saysTheSame(current: AssessmentRecord | undefined, next: AssessmentRecord): boolean {
  if (current?.verdictId !== next.verdictId) return false;
  return JSON.stringify(current.factValues) === JSON.stringify(next.factValues);
}

/** The facts that an assessment was made on, each with its origin. */
export function factsOf({ factValues }: AssessmentRecord, { facts }: Verdict): StatedFacts {
  return Object.fromEntries(
    facts.map(([name, origin], index) => [name, { value: factValues[index], origin }]),
  );
}

function storedHours({ formula, inputs, assumed }: HoursResult, facts: StatedFacts): StoredHours {
  const fixed = Object.entries(inputs).filter(([name]) => facts[name] === undefined);
  return { formula, inputs: Object.keys(inputs), fixed: Object.fromEntries(fixed), assumed };
}

/** 132 bits of SHA-256: enough that two different answers never share one. */
function keyOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}
