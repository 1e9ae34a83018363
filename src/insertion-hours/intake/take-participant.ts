import { addMonths } from '../../shared/domain/calendar-date';
import { rowSentences } from '../domain/declaration-sentences';
import { type DeclarationIssue, type DeclarationRow } from '../domain/declaration-row';
import { isStatusCode } from '../domain/participant-status';
import { SEX_WORDS, type Sex } from '../domain/work-contract';
import { type Participant } from '../participant.entity';
import { type IntakeContext } from './intake-context';

export interface TakenParticipant {
  readonly participant: Participant;
  /** True when the row told something new of a person already known. */
  readonly completed: boolean;
  readonly issues: readonly DeclarationIssue[];
}

/** Finds or makes the pseudonymous person of a row, and completes what was not stated; null without a code. */
export async function takeParticipant(
  context: IntakeContext,
  buyerId: string,
  row: DeclarationRow,
  firstDay: string,
): Promise<TakenParticipant | null> {
  if (row.participantCode === null || row.participantCode.trim() === '') return null;
  const pseudonym = context.vault.pseudonym(buyerId, row.participantCode);
  const known = context.set.participant(buyerId, pseudonym);
  if (known === null) {
    const participant = newParticipant(context, buyerId, pseudonym, row);
    Object.assign(participant, eligibility(context, firstDay));
    context.set.addParticipant(participant);
    return { participant, completed: false, issues: [] };
  }
  const completed = await complete(context, known, row);
  if (known.eligibleFrom === null || firstDay < known.eligibleFrom)
    await context.set.changeParticipant(context.unit, known, eligibility(context, firstDay));
  return { participant: known, completed, issues: findings(known, row, firstDay) };
}

function newParticipant(
  context: IntakeContext,
  buyerId: string,
  pseudonym: string,
  row: DeclarationRow,
): Participant {
  const id = context.unit.nextOfMany();
  return {
    id,
    buyerId,
    pseudonym,
    birthYear: row.birthYear,
    birthMonth: row.birthMonth,
    sex: sexOf(row),
    sealedStatuses: context.vault.seal(id, statusesOf(row)),
    eligibleFrom: null,
    eligibleUntil: null,
    version: 1,
  };
}

/** PRA-ELIG-24: eligible for a number of months from the first hour in a clause, all contracts together. */
function eligibility({ practice }: IntakeContext, firstDay: string): Partial<Participant> {
  return { eligibleFrom: firstDay, eligibleUntil: addMonths(firstDay, practice.eligibilityMonths) };
}

async function complete(context: IntakeContext, known: Participant, row: DeclarationRow): Promise<boolean> {
  const fields: Partial<Participant> = {};
  if (known.birthYear === null && row.birthYear !== null)
    Object.assign(fields, { birthYear: row.birthYear, birthMonth: row.birthMonth });
  const sex = sexOf(row);
  if (known.sex === null && sex !== null) fields.sex = sex;
  const codes = context.vault.open(known.id, known.sealedStatuses);
  const added = statusesOf(row).filter((code) => !codes.includes(code));
  if (added.length > 0) fields.sealedStatuses = context.vault.seal(known.id, [...codes, ...added]);
  if (Object.keys(fields).length === 0) return false;
  await context.set.changeParticipant(context.unit, known, fields);
  return true;
}

function findings(known: Participant, row: DeclarationRow, firstDay: string): DeclarationIssue[] {
  const issues: DeclarationIssue[] = [];
  const sex = sexOf(row);
  const otherYear = known.birthYear !== null && row.birthYear !== null && known.birthYear !== row.birthYear;
  const otherSex = known.sex !== null && sex !== null && known.sex !== sex;
  if (otherYear || otherSex) issues.push(warning(row, 'other-person', rowSentences.otherPerson()));
  if (known.eligibleUntil !== null && firstDay > known.eligibleUntil)
    issues.push(warning(row, 'beyond-eligibility', rowSentences.beyondEligibility(known.eligibleUntil)));
  return issues;
}

function warning({ row }: DeclarationRow, code: string, message: string): DeclarationIssue {
  return { row, field: 'participantCode', code, severity: 'warning', value: null, message };
}

function sexOf({ sex }: DeclarationRow): Sex | null {
  return SEX_WORDS.find(({ code }) => code === sex)?.code ?? null;
}

function statusesOf({ statuses }: DeclarationRow): string[] {
  return [...new Set(statuses.filter(isStatusCode))];
}
