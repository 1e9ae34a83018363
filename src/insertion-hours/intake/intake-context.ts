import { type Unit } from '../../platform/database/unit';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type HoursPractice } from '../domain/hours-practice';
import { type ParticipantVault } from '../participant-vault';
import { type WorkingSet } from './working-set';

/** What taking rows in needs, given once a file. */
export interface IntakeContext {
  readonly unit: Unit;
  readonly set: WorkingSet;
  readonly vault: ParticipantVault;
  readonly practice: HoursPractice;
  readonly today: CalendarDate;
  /** ISO text of the moment. */
  readonly instant: string;
  /** The import that the rows come from; null for a form. */
  readonly importId: string | null;
}
