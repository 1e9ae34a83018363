import { assess } from '../../../eligibility/domain/verdict/assess';
import { factsOf } from '../../../eligibility/domain/facts/facts';
import { RULE_BOOK } from '../../../eligibility/domain/rules/rule-book';
import { loadLaw } from '../../../eligibility/rule-data/load-law';
import { hoursView } from './hours-view';
import { measuresView } from './measures-view';
import { missingFacts } from './missing-facts';
import { rulesView } from './rules-view';

const law = loadLaw();
const on = '2026-11-24';
const cleaning = factsOf('2026-113', {
  buyerKind: 'local-authority',
  contractKind: 'contract',
  nature: 'services',
  cpv: '90919300',
  needValue: 824_000_00,
  lotValue: 412_000_00,
  durationMonths: 36,
  launchedOn: '2026-12-02',
});
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the verdicts of a contract, as its page shows them', () => {
  const measures = measuresView(assess(cleaning, { on, law }));
  const of = (id: string) => measures.find((measure) => measure.id === id);

  it('the duty comes first, with its reason and its article', () => {
    const [first] = measures;
    expect(first).toMatchObject({
      id: 'social-condition',
      status: 'required',
      article: { label: 'art. L2112-2-1' },
    });
    expect(plain(first?.reason ?? '')).toContain('au moins égal au seuil européen de 216 000 €');
    expect(measures.at(-1)?.status).toBe('excluded');
  });

  it('the hours of the clause are explained by their formula', () => {
    expect(plain(of('integration-clause')?.reason ?? '')).toMatch(/412 000 € × .* main-d’œuvre × .* ÷ /u);
  });

  it('a value of the law that was not seen is to be checked', () => {
    expect(of('social-condition')?.toCheck).toContain('seuil européen');
    expect(of('environmental-condition')?.toCheck).toBe('');
  });

  it('the page lists every rule, with its texts', () => {
    const rules = rulesView(assess(cleaning, { on, law }));
    expect(rules).toHaveLength(RULE_BOOK.length);
    expect(rules.every(({ articles }) => articles.length > 0)).toBe(true);
  });
});

describe('the facts that are missing', () => {
  it('a launch not known is asked first, with the verdicts that wait for it', () => {
    const [first] = missingFacts(assess({ ...cleaning, launchedOn: null }, { on, law }), false);
    expect(first?.field.id).toBe('launchedOn');
    expect(plain(first?.effect ?? '')).toMatch(
      /^Change \d+ verdicts : condition sociale d’exécution, .* ; et \d+ règles\.$/u,
    );
  });

  it('staff to take over is asked on a cleaning contract, until it is stated', () => {
    const ids = (facts: typeof cleaning): string[] =>
      missingFacts(assess(facts, { on, law }), true).map(({ field }) => field.id);
    expect(ids(cleaning)).toContain('transferredMonthlyHours');
    expect(ids({ ...cleaning, transferredMonthlyHours: '100' })).not.toContain('transferredMonthlyHours');
  });
});

describe('the hours proposed', () => {
  it('come with a range of a fifth, and say what was taken by default', () => {
    const view = hoursView({
      formula: 'PRA-CALC-1',
      inputs: { lotValue: '412000.00', labourShare: '0.75', effortRate: '0.08', hourlyCost: '25.75' },
      assumed: ['labourShare'],
      computed: '960',
      retained: '960',
    });
    expect(plain(view?.range ?? '')).toBe('770 à 1 150 h');
    expect(view?.inputs.map(({ value, origin }) => [plain(value), origin])).toEqual([
      ['412 000 €', null],
      ['75 %', 'pris par défaut'],
      ['8 %', null],
      ['25,75 €/h', null],
    ]);
  });

  it('cannot be shown when they cannot be computed', () => {
    expect(hoursView(null)).toBeNull();
  });
});
