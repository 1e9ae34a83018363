import { addMonths, type CalendarDate } from '../../shared/domain/calendar-date';
import { type ContractTerms } from '../contract-terms.repository';
import { type Declaration } from '../declaration.entity';
import { checkHours } from '../domain/declaration-checks';
import { declarationKey } from '../domain/declaration-key';
import {
  type DeclarationIssue,
  type DeclarationRow,
  type DeclarationRowResult,
} from '../domain/declaration-row';
import { type DeclarationFieldId } from '../domain/declaration-fields';
import { checkSentence, rowSentences } from '../domain/declaration-sentences';
import { overlaps } from '../domain/period';
import { type IntakeContext } from './intake-context';
import { mergeDeclaration } from './merge-declaration';
import { newDeclaration } from './new-declaration';
import { rejection, rowResult, warning } from './row-issues';
import { readStated, type StatedHours } from './stated-hours';
import { takeParticipant } from './take-participant';

/** Takes a row in on a contract already known: what a form does, and a file once it found the contract. */
export async function takeRowOn(
  context: IntakeContext,
  contract: ContractTerms,
  row: DeclarationRow,
): Promise<DeclarationRowResult> {
  const stated = readStated(row);
  if (Array.isArray(stated)) return rowResult(row, 'rejected', contract, stated);
  const findings = checkHours(
    { ...stated, ofOnePerson: row.participantCode !== null },
    {
      schedule: contract,
      today: context.today,
      plausibleMonthlyHours: context.practice.plausibleMonthlyHours,
    },
  ).map((finding) => ({
    ...(finding.rejects ? rejection : warning)(row, finding.field, finding.code, checkSentence(finding)),
    value: told(finding.field, stated, context.today),
  }));
  if (findings.some(({ severity }) => severity === 'reject'))
    return rowResult(row, 'rejected', contract, findings);
  return place(context, contract, row, { ...stated, issues: findings });
}

const MOST_HOURS_TOLD = 1000_00;
const YOUNGEST_MONTHS = 15 * 12;

/** Unless it may tell of a person: a code typed as hours, a day of birth as a period. */
function told(field: DeclarationFieldId, { hours, period }: StatedHours, today: CalendarDate): string | null {
  if (field === 'hours') return hours < MOST_HOURS_TOLD ? String(hours / 100) : null;
  return period.from > addMonths(today, -YOUNGEST_MONTHS) ? `${period.from} / ${period.to}` : null;
}

async function place(
  context: IntakeContext,
  contract: ContractTerms,
  row: DeclarationRow,
  stated: StatedHours & { readonly issues: readonly DeclarationIssue[] },
): Promise<DeclarationRowResult> {
  const person = await takeParticipant(context, contract.buyerId, row, stated.period.from);
  const declaration = newDeclaration(context, contract, row, stated);
  declaration.participantId = person?.participant.id ?? null;
  const issues = [...stated.issues, ...(person?.issues ?? [])];
  const known = context.set.sameKey(declarationKey(declaration));
  if (known === null) {
    if (overlapsAnother(context, declaration))
      issues.push(warning(row, 'period', 'overlap', rowSentences.overlap()));
    context.set.addDeclaration(declaration);
    return { ...rowResult(row, 'created', contract, issues), declarationId: declaration.id };
  }
  const change = await mergeDeclaration(context, known, declaration);
  if (change.issue !== null) issues.push(warning(row, 'hours', ...change.issue));
  const outcome = change.outcome === 'unchanged' && person?.completed === true ? 'updated' : change.outcome;
  return { ...rowResult(row, outcome, contract, issues), declarationId: change.declarationId };
}

/** Another period of the same person on the same contract that shares days with this one. */
function overlapsAnother(
  { set }: IntakeContext,
  { participantId, contractId, periodFrom, periodTo }: Declaration,
): boolean {
  if (participantId === null) return false;
  const period = { from: periodFrom, to: periodTo };
  return set
    .ofPerson(participantId)
    .some(
      (other) =>
        other.contractId === contractId &&
        (other.periodFrom !== periodFrom || other.periodTo !== periodTo) &&
        overlaps(period, { from: other.periodFrom, to: other.periodTo }),
    );
}
