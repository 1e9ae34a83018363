import { type ChartBlock, type ReportModel } from '../../src/reporting/domain/report/report-model';
import { type NotifiedContractRow } from '../../src/reporting/domain/rows';
import { CLAUSE, contract, GREEN, many, reportOf } from './variants';

/** Divisions of the CPV, as the small world names them, in the order of their French names. */
const DIVISIONS = ['85', '55', '72', '30', '39', '90', '03', '50', '79', '60', '45'];
const NAMES = [
  'Action sociale',
  'Hôtellerie et restauration',
  'Informatique',
  'Matériel de bureau',
  'Mobilier',
  'Nettoyage et environnement',
  'Produits agricoles',
  'Réparation et entretien',
  'Services aux entreprises',
  'Transport',
  'Travaux de construction',
];
const inFamilies = (count: number, over: Partial<NotifiedContractRow> = CLAUSE): NotifiedContractRow[] =>
  DIVISIONS.slice(0, count).map((division) => contract({ ...over, cpv: `${division}000000` }));

function chartOf(model: ReportModel, id: string): ChartBlock | undefined {
  const blocks = model.sections.find((section) => section.id === id)?.blocks ?? [];
  return blocks.find((block) => block.kind === 'chart' && block.form === 'horizontal-bars') as
    ChartBlock | undefined;
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const bars = (contracts: readonly NotifiedContractRow[], id = 'social-clauses'): string[] => {
  const chart = chartOf(reportOf({ contracts }), id);
  return (chart?.categories ?? []).map((name, index) =>
    plain(`${name} : ${chart?.series[0]?.labels[index]} (${chart?.series[0]?.values[index]})`),
  );
};
const alone = (name: string): string => `${name} : 1 marché (1)`;

describe('the families of purchases', () => {
  it.each([1, 2, 7, 8])('are all shown when they are %i', (count) =>
    expect(bars(inFamilies(count))).toEqual(NAMES.slice(0, count).map(alone)),
  );

  it.each([
    [9, '2 autres familles : 2 marchés (2)'],
    [10, '3 autres familles : 3 marchés (3)'],
    [11, '4 autres familles : 4 marchés (4)'],
  ])('are seven and the rest together when they are %i', (count, rest) =>
    expect(bars(inFamilies(count))).toEqual([...NAMES.slice(0, 7).map(alone), rest]),
  );

  it('add up the contracts and the hours of the rest', () => {
    const last = [
      ...many(1, { ...CLAUSE, cpv: '45000000', hoursRetained: 20_00 }),
      ...many(1, { ...CLAUSE, cpv: '60000000', hoursRetained: 30_00 }),
    ];
    const first = DIVISIONS.slice(0, 7).flatMap((division) =>
      many(2, { ...CLAUSE, cpv: `${division}000000` }),
    );
    expect(bars([...last, ...first]).at(-1)).toBe('2 autres familles : 2 marchés · 50 h (2)');
  });

  it('add up the amounts of the rest', () => {
    const green = [...inFamilies(7, GREEN), ...inFamilies(9, { ...GREEN, initialAmount: 40_000_00 })];
    // two contracts in each of the first seven: 100 000 + 40 000; one in each of the two others: 2 x 40 000
    expect(bars(green, 'environment')).toEqual([
      ...NAMES.slice(0, 7).map((name) => `${name} : 2 marchés · 0,14 M€ (2)`),
      '2 autres familles : 2 marchés · 80 000 € (2)',
    ]);
  });

  it('come by number, then by hours, then by name, whatever the order of the rows', () => {
    const rows = [
      contract({ ...CLAUSE, cpv: '90000000' }),
      contract({ ...CLAUSE, cpv: '55000000' }),
      contract({ ...CLAUSE, cpv: '45000000', hoursRetained: 10_00 }),
      contract({ ...CLAUSE, cpv: '77000000', hoursRetained: 20_00 }),
      ...many(2, { ...CLAUSE, cpv: '60000000' }),
    ];
    const wanted = [
      'Transport : 2 marchés (2)',
      'Espaces verts et forêts : 1 marché · 20 h (1)',
      'Travaux de construction : 1 marché · 10 h (1)',
      'Hôtellerie et restauration : 1 marché (1)',
      'Nettoyage et environnement : 1 marché (1)',
    ];
    expect(bars(rows)).toEqual(wanted);
    expect(bars([...rows].reverse())).toEqual(wanted);
  });

  it('leave out amounts that are set aside or not known', () => {
    const rows = [
      contract(GREEN),
      contract({ ...GREEN, initialAmount: 999_999_999_00, amountSetAside: '999 999 999 €' }),
      contract({ ...GREEN, initialAmount: null }),
    ];
    expect(bars(rows, 'environment')).toEqual(['Nettoyage et environnement : 3 marchés · 0,1 M€ (3)']);
  });

  it('name what has no code, or a code without a name', () => {
    expect(bars([contract({ ...CLAUSE, cpv: null }), contract({ ...CLAUSE, cpv: '98000000' })])).toEqual([
      alone('CPV 98'),
      alone('CPV non renseigné'),
    ]);
    expect(bars([contract({ ...CLAUSE, cpv: '03111000' })])).toEqual([alone('Produits agricoles')]);
  });

  it('are not drawn when there is none', () => {
    const model = reportOf({ contracts: [contract()] });
    expect(chartOf(model, 'social-clauses')).toBeUndefined();
    expect(chartOf(model, 'environment')).toBeUndefined();
  });
});
