import { targetsInWords } from '../../reporting/domain/labels';
import { type IndicatorFigure } from '../../reporting/domain/indicators/figure';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { longDate } from '../../shared/domain/french';
import { targetCounts } from './figure-lines';

/** "5 objectifs tenus, 6 proches, 2 loin. Prochaine publication due le 14 mars 2029 au plus tard." */
export function indicatorsLead(figures: readonly IndicatorFigure[], due: CalendarDate | null): string {
  const counts = targetCounts(figures);
  const targets =
    counts.kept + counts.close + counts.far === 0
      ? 'Aucun objectif chiffré pour cette année.'
      : targetsInWords(counts);
  return due === null ? targets : `${targets} Prochaine publication due le ${longDate(due)} au plus tard.`;
}
