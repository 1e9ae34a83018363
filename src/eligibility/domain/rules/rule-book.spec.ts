import { addDays } from '../../../shared/domain/calendar-date';
import { loadLaw } from '../../rule-data/load-law';
import { assess } from '../verdict/assess';
import { BUYER_RULES } from '../buyer-rules/buyer-rules';
import { factsOf } from '../facts/facts';
import { MEASURES } from '../measures/measure-book';
import { MEASURE_IDS } from '../measures/measure';
import { PARAMETER_IDS, periodFault } from '../law/parameters';
import { RULE_BOOK } from './rule-book';

const law = loadLaw();
const { effects, parameters } = law.content;
const changes = [
  ...Object.values(effects).map((effect) => effect.from),
  ...PARAMETER_IDS.flatMap((id) => law.changeDaysOf(id)),
];
const januaries = Array.from({ length: 20 }, (_, index) => `${2012 + index}-01-01`);
const days = [...new Set([...januaries, ...changes, ...changes.map((day) => addDays(day, -1))])];

describe('the rule book', () => {
  it('has each contract rule once, and the twelve measures', () => {
    const ids = RULE_BOOK.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(MEASURES.map((measure) => measure.id)).toEqual(MEASURE_IDS);
  });

  it.each([...RULE_BOOK, ...BUYER_RULES].map((rule) => [rule.id, rule.references] as const))(
    '%s cites a text with its title, its link and the day it was checked',
    (_, references) => {
      expect(references.length).toBeGreaterThan(0);
      for (const id of references) {
        const { article, title, link, lastChecked } = law.reference(id);
        expect([article, title].every((text) => text.length > 2)).toBe(true);
        expect(link).toMatch(/^https:\/\//);
        expect(lastChecked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
    },
  );

  it('every parameter and every entry into force names a known text', () => {
    for (const { reference } of [...Object.values(parameters), ...Object.values(effects)]) {
      expect(law.reference(reference).title).not.toBe('');
    }
  });

  it.each(PARAMETER_IDS.map((id) => [id] as const))('%s has no gap and no overlap', (id) => {
    expect(periodFault(parameters[id])).toBeNull();
  });

  it.each(days)('evaluates a contract launched on %s', (launchedOn) => {
    const facts = factsOf('x', {
      buyerKind: 'local-authority',
      contractKind: 'contract',
      nature: 'services',
      cpv: '90910000',
      needValue: 5_000_000,
      lotValue: 5_000_000,
      durationMonths: 12,
      launchedOn,
    });
    const { results, measures } = assess(facts, { on: launchedOn, law });
    const missingNothing = results.filter((one) => one.factsUsed.launchedOn !== undefined);
    expect(
      missingNothing.every(
        (one) => one.outcome !== 'undetermined' || !one.factsMissing.includes('launchedOn'),
      ),
    ).toBe(true);
    expect(measures.find((one) => one.measure === 'reserved-prison')?.status).toBe(
      launchedOn >= '2022-10-20' ? 'possible' : 'excluded',
    );
  });

  it('a rule that rests on a value not certain says that it is to be checked', () => {
    const facts = factsOf('x', {
      buyerKind: 'local-authority',
      contractKind: 'contract',
      nature: 'services',
      needValue: 30_000_000,
      launchedOn: '2026-09-01',
    });
    const duty = assess(facts, { on: '2026-11-24', law }).results.find(
      (one) => one.ruleId === 'CCP-L2112-2-1',
    );
    expect(duty?.message).toContain('À vérifier : seuil européen');
    expect(duty?.message).toContain('216\u202f000\u00a0€');
    expect(duty?.parameters.map((one) => one.value)).toEqual(['216000']);
  });

  it('after the last known period the sentence says that the last value was taken', () => {
    const facts = factsOf('x', {
      buyerKind: 'local-authority',
      contractKind: 'contract',
      nature: 'services',
      needValue: 30_000_000,
      launchedOn: '2028-09-01',
    });
    const duty = assess(facts, { on: '2028-11-24', law }).results.find(
      (one) => one.ruleId === 'CCP-L2112-2-1',
    );
    expect(duty?.message).toContain('dernière valeur reprise');
  });

  it('a derived fact is named in the sentences that rest on it', () => {
    const facts = factsOf('x', {
      contractKind: 'contract',
      nature: 'works',
      needValue: 3_000_000,
      launchedOn: '2026-09-01',
    });
    const { results } = assess(facts, { on: '2026-11-24', law, origins: { nature: 'déduit du CPV' } });
    const message = (id: string): string => results.find((one) => one.ruleId === id)?.message ?? '';
    expect(message('CCP-R2122-8-W')).toContain('déduit du CPV');
    expect(message('CCP-L2113-10')).not.toContain('déduit du CPV');
  });
});
