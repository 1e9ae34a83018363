import { longDate } from '../../../shared/domain/french';
import { type BuyerRule } from './buyer-facts';

/** A joint scheme keeps its indicators per buyer (law 2023-973). */
export const CCP_L2111_3_C: BuyerRule = {
  id: 'CCP-L2111-3-c',
  title: 'SPASER commun à plusieurs acheteurs',
  references: ['L2111-3'],
  evaluate: ({ schemeBuyers }, on, law) => {
    const since = longDate(law.effect('spaser.joint-scheme').from);
    if (!law.inForce('spaser.joint-scheme', on)) {
      return {
        outcome: 'does-not-apply',
        missing: [],
        message: `Un schéma commun est possible depuis le ${since}.`,
      };
    }
    if (schemeBuyers === null) {
      const message = 'À déterminer : indiquez les acheteurs que le schéma couvre.';
      return { outcome: 'undetermined', missing: ['schemeBuyers'], message };
    }
    return schemeBuyers > 1
      ? {
          outcome: 'applies',
          missing: [],
          message: 'Schéma commun : les indicateurs restent établis acheteur par acheteur.',
        }
      : { outcome: 'does-not-apply', missing: [], message: 'Le schéma couvre un seul acheteur.' };
  },
};
