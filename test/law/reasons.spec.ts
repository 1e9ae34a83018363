import { assess } from '../../src/eligibility/domain/verdict/assess';
import { factsOf } from '../../src/eligibility/domain/facts/facts';
import { Law } from '../../src/eligibility/domain/law/law';
import { answers, law } from './engine';
import { type KnownFacts, USUAL } from './usual-contract';

// A reason names the fact and the number that decided, whatever its words. Spaces of French typography are made plain.
const contract: KnownFacts = {
  ...USUAL,
  contractKind: 'contract',
  needValue: 100_000_00,
  launchedOn: '2026-09-01',
};
const cleaning: KnownFacts = { ...contract, cpv: '90910000', lotValue: 300_000_00 };
const reason = (ruleId: string, facts: KnownFacts): string =>
  answers(facts)
    .message(ruleId)
    .replace(/[\u202f\u00a0]/g, ' ');

describe('the reason of an answer', () => {
  it.each([
    ['CCP-L2113-10', contract, ['marché']],
    ['CCP-L2113-10', { ...contract, contractKind: 'concession' }, ['marché', 'concession']],
    ['CCP-L3113-1', contract, ['concession', 'marché']],
    ['CCP-R2196-1', contract, ['un marché']],
    ['CCP-R2196-1', { ...contract, contractKind: 'concession' }, ['une concession']],
    ['CCP-R2196-1', { ...contract, contractKind: 'defence' }, ['marché', 'concession', 'défense']],
    [
      'CCP-R2122-8-W',
      { ...contract, nature: 'works', needValue: 60_000_00 },
      ['travaux', '60 000 €', '100 000 €'],
    ],
    ['CCP-R2122-8-W', { ...contract, nature: 'works' }, ['100 000 €']],
    ['CCP-R2122-8-W', { ...contract, nature: 'supplies' }, ['travaux', 'fournitures']],
    ['CCP-R2122-8-FS', { ...contract, nature: 'works' }, ['fournitures', 'services', 'travaux']],
    ['CCP-R2122-8-FS', { ...contract, needValue: 59_999_99 }, ['services', '59 999,99 €', '60 000 €']],
    ['CCP-R2132-2', contract, ['100 000 €', '60 000 €', '1er septembre 2026', '1er janvier 2020']],
    ['CCP-R2132-2', { ...contract, needValue: 50_000_00 }, ['50 000 €', '60 000 €']],
    ['CCP-R2132-2', { ...contract, launchedOn: '2019-12-31' }, ['31 décembre 2019', '1er janvier 2020']],
    ['CCP-R2131-12', contract, ['100 000 €', '90 000 €', '216 000 €']],
    ['CCP-R2123-1-1', contract, ['100 000 €', '216 000 €']],
    ['CCP-R2123-1-1', { ...contract, needValue: 300_000_00 }, ['300 000 €', '216 000 €']],
    ['CCP-L2112-2-1', { ...contract, needValue: 300_000_00 }, ['300 000 €', '216 000 €', '21 août 2026']],
    ['CCP-L2112-2-1', contract, ['100 000 €', '216 000 €']],
    ['CCP-R2196-1', contract, ['100 000 €', '40 000 €', 'portail national']],
    ['CCP-R2196-1', { ...contract, launchedOn: '2023-12-31' }, ["profil d'acheteur"]],
    ['CCP-R2196-1', { ...contract, launchedOn: null, notifiedOn: '2023-12-31' }, ["profil d'acheteur"]],
    ['CCP-R2196-1', { ...contract, launchedOn: '2024-01-01' }, ['portail national']],
    ['CCP-R2196-1', { ...contract, launchedOn: null }, ['portail national']],
    ['CCP-R2196-1', { ...contract, needValue: null, awardedAmount: 39_000_00 }, ['39 000 €', '40 000 €']],
    ['CCP-R2196-1', { ...contract, needValue: null, lotValue: 38_000_00 }, ['38 000 €', '40 000 €']],
    [
      'CCP-R2123-1-2',
      { ...contract, needValue: 300_000_00 },
      ['300 000 €', '216 000 €', '10 000 €', '80 000 €', '20 %'],
    ],
    [
      'CCP-R2123-1-2',
      { ...contract, needValue: 300_000_00, smallLotsTotal: 61_000_00 },
      ['61 000 €', '20 %', '300 000 €'],
    ],
    ['CCP-R2123-1-2', { ...contract, needValue: 300_000_00, lotValue: 90_000_00 }, ['90 000 €', '80 000 €']],
    [
      'CCP-L2113-15',
      { ...contract, cpv: '85310000', durationMonths: 24 },
      ['85310000', '24 mois', '36 mois', 'collectivité'],
    ],
    ['CCP-L2113-15', { ...contract, cpv: '85310000', durationMonths: 48 }, ['48 mois', '36 mois']],
    ['CCP-L2113-15', contract, ['34992000']],
    ['CCP-L2691-1', { ...contract, placeOfPerformance: '974' }, ['974']],
    ['CCP-L2691-1', contract, ['54']],
    ['PRA-POT', cleaning, ['Services de nettoyage']],
    ['PRA-SERVICE', cleaning, ['Services de nettoyage']],
    [
      'PRA-RESERVE-FIRST',
      { ...cleaning, lotValue: 80_000_00 },
      ['Services de nettoyage', '80 000 €', '90 000 €'],
    ],
    ['PRA-RESERVE-FIRST', cleaning, ['300 000 €', '90 000 €']],
    // 300 000 x 0.80 x 0.05 / 30 = 400
    ['PRA-MIN', cleaning, ['12 mois', '3 mois', '400 h', '150 h']],
    ['PRA-MIN', { ...cleaning, durationMonths: 2 }, ['2 mois', '3 mois']],
    // 100 000: 133 h
    ['PRA-MIN', { ...cleaning, lotValue: 100_000_00 }, ['133 h', '150 h']],
  ] as const)('%s, case %#, names what decided', (ruleId, facts, named) => {
    const text = reason(ruleId, facts);
    expect(named.filter((word) => !text.includes(word))).toEqual([]);
  });

  it.each([
    // below every line ever known of a rule, whatever the launch; 90 000 has never changed: it is the value read
    ['CCP-R2131-12', { needValue: 80_000_00, launchedOn: null, notifiedOn: '2026-09-01' }, ['90000']],
    ['CCP-R2131-12', { needValue: 80_000_00 }, ['90000']],
    ['CCP-R2122-8-FS', { needValue: 20_000_00, launchedOn: null, notifiedOn: '2026-09-01' }, []],
    ['CCP-R2131-12', {}, ['90000', '216000']],
    ['CCP-L2112-2-1', { nature: 'works', buyerKind: null, needValue: 6_000_000_00 }, ['5404000']],
    ['CCP-L2112-2-1', { buyerKind: 'state', needValue: 6_000_000_00 }, ['140000']],
    ['CCP-L2112-2-1', { buyerKind: null, needValue: 6_000_000_00 }, []],
    ['CCP-L2112-2-1', { nature: null, needValue: 6_000_000_00 }, []],
    ['CCP-L3114-2-1', { contractKind: 'concession', needValue: 6_000_000_00 }, ['5404000']],
  ] as const)('%s, case %#, says which values of the law it read', (ruleId, facts, values) => {
    const { results } = answers({ ...contract, ...facts }).assessment;
    expect(results.find((one) => one.ruleId === ruleId)?.parameters.map(({ value }) => value)).toEqual(
      values,
    );
  });
});

describe('a law that would give concessions a day of their own', () => {
  // The decree sets the day by category of concession; one day is taken today. Should it differ, each follows its own.
  const concessions = law.content.effects['climate-law.concessions'];
  const later = new Law({
    ...law.content,
    effects: { ...law.content.effects, 'climate-law.concessions': { ...concessions, from: '2027-01-01' } },
  });
  const statuses = (contractKind: 'contract' | 'concession', launchedOn: string): string[] =>
    assess(factsOf('x', { ...contract, contractKind, launchedOn, needValue: 6_000_000_00 }), {
      on: '2027-02-01',
      law: later,
    })
      .measures.filter(({ measure }) => /^(social-condition|environmental-)/.test(measure))
      .map(({ status }) => status);
  const DUE = ['required', 'required', 'required'];
  const NOT_YET = ['possible', 'possible', 'possible'];

  it.each([
    ['contract', '2026-08-20', NOT_YET],
    ['contract', '2026-08-21', DUE],
    ['concession', '2026-12-31', NOT_YET],
    ['concession', '2027-01-01', DUE],
  ] as const)('%s launched on %s', (kind, day, expected) => {
    expect(statuses(kind, day)).toEqual(expected);
  });
});
