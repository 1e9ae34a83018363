import { type HundredthsOfHour } from '../../shared/domain/hours';
import { type DeclarationIssue, type DeclarationRow } from '../domain/declaration-row';
import { rowSentences } from '../domain/declaration-sentences';
import { type Period, periodBetween } from '../domain/period';
import { missing, rejection } from './row-issues';

/** What no declaration goes without. */
export interface StatedHours {
  readonly period: Period;
  readonly hours: HundredthsOfHour;
}

/** The period and the hours of a row, or every reason why it has none. */
export function readStated(row: DeclarationRow): StatedHours | DeclarationIssue[] {
  const { periodFrom: from, periodTo: to, hours } = row;
  const period = from === null || to === null ? null : periodBetween(from, to);
  if (period !== null && hours !== null) return { period, hours };
  const issues = hours === null ? [missing(row, 'hours')] : [];
  if (from === null || to === null) issues.unshift(missing(row, 'period'));
  else if (period === null)
    issues.unshift(rejection(row, 'periodTo', 'reversed-period', rowSentences.reversedPeriod()));
  return issues;
}
