import { addMonths } from '../../../shared/domain/calendar-date';
import { durationInMonths, longDate } from '../../../shared/domain/french';
import { type BuyerRule } from './buyer-facts';

/** Indicators are due when the last publication is older than the interval (art. L2111-3 CCP). */
export const CCP_L2111_3_B: BuyerRule = {
  id: 'CCP-L2111-3-b',
  title: 'Publication des indicateurs du SPASER',
  references: ['L2111-3'],
  evaluate: ({ lastIndicatorsOn }, on, law) => {
    const interval = law.constant('spaser.indicator-interval');
    if (!law.inForce('spaser.indicators', on)) {
      const since = longDate(law.effect('spaser.indicators').from);
      return {
        outcome: 'does-not-apply',
        missing: [],
        message: `Les indicateurs sont dus depuis le ${since}.`,
      };
    }
    if (lastIndicatorsOn === null) {
      const message = 'À déterminer : indiquez la date de la dernière publication des indicateurs.';
      return { outcome: 'undetermined', missing: ['lastIndicatorsOn'], message };
    }
    const due = addMonths(lastIndicatorsOn, Number(interval));
    const last = `dernière publication le ${longDate(lastIndicatorsOn)}, à renouveler tous les ${durationInMonths(interval)}`;
    return on > due
      ? { outcome: 'applies', missing: [], message: `Indicateurs à publier : ${last}.` }
      : {
          outcome: 'does-not-apply',
          missing: [],
          message: `Indicateurs à jour jusqu'au ${longDate(due)} : ${last}.`,
        };
  },
};
