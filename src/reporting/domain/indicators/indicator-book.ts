import { type HoursRow } from '../rows';
import { type IndicatorDefinition } from './indicator';
import { type Parts } from './parts';
import { notifiedContracts } from './i01-notified-contracts';
import { socialConsideration } from './i02-social-consideration';
import { integrationClause } from './i03-integration-clause';
import { otherSocialClause } from './i04-other-social-clause';
import { socialCriterion } from './i05-social-criterion';
import { reservedContracts } from './i06-reserved-contracts';
import { environmentalConsideration } from './i10-environmental-consideration';
import { environmentalCriterion } from './i11-environmental-criterion';
import { hours } from './i12-hours';
import { completion } from './i13-completion';
import { fullTime } from './i14-full-time';
import { participants } from './i15-participants';
import { hoursBreakdown } from './i16-hours-breakdown';
import { socialDuty } from './i18-social-duty';

/** The lines that do not depend on the rows. */
export const FIXED_DEFINITIONS: readonly IndicatorDefinition[] = [
  ...notifiedContracts,
  ...socialConsideration,
  ...integrationClause,
  ...otherSocialClause,
  ...socialCriterion,
  ...reservedContracts,
  ...environmentalConsideration,
  ...environmentalCriterion,
  ...hours,
  ...completion,
  ...fullTime,
  ...participants,
  ...socialDuty,
];

/** Every line of a year with these hours, in the order of the ids. */
export function definitionsOver(hours: Parts<HoursRow>): IndicatorDefinition[] {
  return [...FIXED_DEFINITIONS, ...hoursBreakdown(hours)].sort(byId);
}

export function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
