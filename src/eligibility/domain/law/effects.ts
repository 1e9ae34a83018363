import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type Certainty } from './legal-reference';

/** Days from which a rule applies to the consultations launched. */
export const EFFECT_IDS = [
  'climate-law.contracts',
  'climate-law.concessions',
  'prison-reservation',
  'joint-reservation',
  'formal-advertising',
  'free-documents',
  'decp.national-portal',
  'spaser.every-buyer',
  'spaser.indicators',
  'spaser.joint-scheme',
] as const;
export type EffectId = (typeof EFFECT_IDS)[number];

/** An entry into force, compared with the launch and never with the notification. */
export interface Effect {
  readonly id: EffectId;
  readonly label: string;
  readonly from: CalendarDate;
  readonly certainty: Certainty;
  readonly reference: string;
  readonly source: string | null;
  /** Launch days on which the sources disagree. */
  readonly doubt: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
  /** A reserve to show with the rule, in French. */
  readonly caution: string | null;
}
