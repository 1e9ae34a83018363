import Decimal from 'decimal.js';
import { type Cents } from '../../../shared/domain/euros';
import { type Condition, condition } from './condition';
import { lotWords, needWords } from '../sentences/fact-words';
import { exactEuros, percent } from '../../../shared/domain/french';
import { type Beside, type Case, type CaseLandmarks, caseLandmarks, type World } from '../settle/subjects';

/** The lot is strictly below the small-lot amount of its nature (art. R2123-1 2° CCP). */
export const lotIsSmall: Condition = condition({
  subjects: ['nature', 'lotValue'],
  landmarks: (law) => ({
    amounts: {
      lotValue: [law.constantAmount('small-lot.works'), law.constantAmount('small-lot.supplies-services')],
    },
  }),
  holds: ({ nature, lotValue }, given) => lotValue < smallLot(nature, given),
  met: (given) => `${lotWords(given.facts)}, sous le plafond d'un petit lot${ceilingWords(given)}`,
  unmet: (given) => `${lotWords(given.facts)}, au moins égal au plafond d'un petit lot${ceilingWords(given)}`,
});

/** The small lots together are at most the share of the need that the code allows. */
export const smallLotsAreFew: Condition = condition({
  subjects: ['smallLotsTotal', 'needValue'],
  caseLandmarks: [limitLandmarks()],
  holds: ({ smallLotsTotal, needValue }, { law }) =>
    smallLotsTotal <= ceilingOf(needValue, law.constant('small-lots.share')),
  met: (given) => `petits lots : ${totalWords(given)}, dans la limite de ${limitWords(given)} du besoin`,
  unmet: (given) =>
    `petits lots : ${totalWords(given)}, au-delà de ${limitWords(given)} du besoin (${needWords(given.facts)})`,
});

function limitLandmarks(): CaseLandmarks {
  return caseLandmarks(['smallLotsTotal', 'needValue'], ({ needValue, smallLotsTotal }, { law }) => {
    const share = law.constant('small-lots.share');
    // Of a need that is known its ceiling alone matters, to a total: few contracts have one.
    if (needValue !== undefined)
      return {
        amounts: {
          needValue: [],
          get smallLotsTotal() {
            return [ceilingOf(needValue, share) + 1];
          },
        },
      };
    if (smallLotsTotal === undefined) return {};
    return { amounts: { needValue: [new Decimal(smallLotsTotal).dividedBy(share).ceil().toNumber()] } };
  });
}

function smallLot(nature: World['nature'], { law }: Beside): Cents {
  return law.constantAmount(nature === 'works' ? 'small-lot.works' : 'small-lot.supplies-services');
}

function ceilingOf(need: Cents, share: string): Cents {
  return new Decimal(need).times(share).floor().toNumber();
}

function ceilingWords(given: Case): string {
  const { nature } = given.facts;
  return nature === null ? '' : ` (${exactEuros(smallLot(nature, given))})`;
}

function totalWords({ facts }: Case): string {
  return facts.smallLotsTotal === null ? 'total non connu' : exactEuros(facts.smallLotsTotal);
}

function limitWords({ law }: Case): string {
  return percent(law.constant('small-lots.share'));
}
