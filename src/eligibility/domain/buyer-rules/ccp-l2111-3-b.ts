import { addMonths } from '../../../shared/domain/calendar-date';
import { frenchDate, frenchMonths } from '../sentences/french-format';
import { type BuyerRule } from './buyer-facts';

/** Indicators are due when the last publication is older than the interval (art. L2111-3 CCP). */
export const CCP_L2111_3_B: BuyerRule = {
  id: 'CCP-L2111-3-b',
  title: 'Publication des indicateurs du SPASER',
  references: ['L2111-3'],
  evaluate: ({ lastIndicatorsOn }, on, law) => {
    const interval = law.constant('spaser.indicator-interval');
    if (!law.inForce('spaser.indicators', on)) {
      const since = frenchDate(law.effect('spaser.indicators').from);
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
    const last = `dernière publication le ${frenchDate(lastIndicatorsOn)}, à renouveler tous les ${frenchMonths(interval)}`;
    return on > due
      ? { outcome: 'applies', missing: [], message: `Indicateurs à publier : ${last}.` }
      : {
          outcome: 'does-not-apply',
          missing: [],
          message: `Indicateurs à jour jusqu'au ${frenchDate(due)} : ${last}.`,
        };
  },
};
