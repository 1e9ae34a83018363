import { type TargetRow } from '../../src/reporting/domain/rows';
import { COMMUNE, DEPARTMENT, smallWorldRows } from './small-world';
import {
  CLAUSE,
  contract,
  EXCUSED,
  GREEN,
  LAST_YEAR,
  many,
  reportOf,
  RESERVED,
  rowsOf,
  tablesOf,
  textOf,
  UNDER_DUTY,
  work,
} from './variants';

const five = ['a', 'b', 'c', 'd', 'e'];
const table = (model: ReturnType<typeof reportOf>, id: string, caption: RegExp) =>
  tablesOf(model, id).find((one) => caption.test(one.caption));

describe('the tiles', () => {
  const tiles = (model: ReturnType<typeof reportOf>): string[] => textOf(model, 'essentials').slice(0, 6);

  it('of a year with nothing', () =>
    expect(tiles(reportOf({}))).toEqual([
      '[0] marché notifié, 0 € HT',
      '[—] 0 marché avec considération sociale, 0 €',
      '[0 h] d’insertion validées, soit 0,0 ETP',
      '[0] marché réservé, 0 € HT',
      '[0] bénéficiaire',
      '[—] 0 marché avec considération environnementale, 0 €',
    ]));

  it('of a single contract', () =>
    expect(tiles(reportOf({ contracts: [contract({ ...RESERVED, ...GREEN })] }))).toEqual([
      '[1] marché notifié, 0,1 M€ HT',
      '[100 %] 1 marché avec considération sociale, 0,1 M€',
      '[0 h] d’insertion validées, soit 0,0 ETP',
      '[1] marché réservé, 0,1 M€ HT',
      '[0] bénéficiaire',
      '[100 %] 1 marché avec considération environnementale, 0,1 M€',
    ]));

  it('of two contracts and of five people', () => {
    const hours = five.map((name, index) => work(name, 1_607_00, { sex: index < 4 ? 'F' : 'M' }));
    expect(tiles(reportOf({ contracts: many(2, RESERVED), hours }))).toEqual([
      '[2] marchés notifiés, 0,2 M€ HT',
      '[100 %] 2 marchés avec considération sociale, 0,2 M€',
      '[8 035 h] d’insertion validées, soit 5,0 ETP', // 5 x 1 607
      '[2] marchés réservés, 0,2 M€ HT',
      '[5] bénéficiaires', // one man alone: the share of women is not said
      '[0 %] 0 marché avec considération environnementale, 0 €',
    ]);
  });

  it('of two people: their number is not said', () =>
    expect(tiles(reportOf({ hours: [work('a', 10_00), work('b', 10_00)] }))[4]).toBe('[< 5] bénéficiaires'));
});

describe('years', () => {
  it('that the register does not hold have a dash, not a zero', () => {
    const [first] = rowsOf(table(reportOf({ contracts: [contract()] }), 'essentials', /Marchés notifiés/));
    expect(first).toBe('Marchés notifiés | — | — | 1 | — | — | —');
    const reservedTable = rowsOf(
      table(reportOf({ contracts: [contract(RESERVED)] }), 'reserved', /par type/),
    );
    expect(reservedTable[0]).toBe('SIAE | — | 1 | 100 000');
    const exceptions = rowsOf(table(reportOf({ contracts: [contract(EXCUSED)] }), 'compliance', /par motif/));
    expect(exceptions).toEqual(['Solution immédiatement disponible (EXC-1) | — | 1 | 100 000']);
  });

  it('known by hours alone are held: zero contracts, and no share', () => {
    const rows = { contracts: [contract()], hours: [work('a', 1_00, { period: '2026-05' })] };
    const lines = rowsOf(table(reportOf(rows), 'essentials', /Marchés notifiés/));
    expect(lines[0]).toBe('Marchés notifiés | — | 0 | 1 | — | — | —');
    expect(lines[2]).toBe('Considération sociale | — | — | 0,0 % | — | — | 0 / 1');
  });

  it('with contracts have their columns in the chart of shares, the others none', () => {
    const chart = (rows: Parameters<typeof reportOf>[0]): string | undefined =>
      textOf(reportOf(rows), 'social-clauses').find((text) =>
        text.includes('Part des marchés notifiés, en nombre'),
      );
    expect(chart({ contracts: [contract(), ...many(3, LAST_YEAR)] })).toBe(
      'Figure 1. Part des marchés notifiés, en nombre. Base : 3 en 2026, 1 en 2027.',
    );
    expect(chart({})).toBeUndefined();
  });

  // 3 of 7 are 42.8571 %, 2 of 3 are 66.6667 %: the height of a column is the number written on it
  it('have columns as high as the share says, to a tenth of a point', () => {
    const contracts = [
      ...many(3, { ...LAST_YEAR, ...CLAUSE }),
      ...many(4, LAST_YEAR),
      ...many(2, { ...CLAUSE, hoursRetained: 1_00 }),
      contract(),
    ];
    const blocks = reportOf({ contracts }).sections.find(({ id }) => id === 'social-clauses')?.blocks ?? [];
    const columns = blocks.flatMap((block) => (block.kind === 'chart' ? block.series : []));
    const named = (name: string) => columns.find((series) => series.name === name)?.values;
    expect(named('Considération sociale')).toEqual([42.9, 66.7]);
    expect(named('Clause sociale d’insertion')).toEqual([0, 66.7]);
    expect(named('Critère social')).toEqual([0, 0]);
  });
});

describe('exceptions', () => {
  const ground = (code: string, over = {}) =>
    contract({ ...UNDER_DUTY, exception: { code, motivation: `Motif ${code}`, valid: true }, ...over });
  const contracts = [
    ground('EXC-1'),
    ground('EXC-1', { initialAmount: 250_000_00 }),
    ground('EXC-2', LAST_YEAR),
    ground('EXC-3', { notifiedOn: '2028-01-01' }),
    ground('EXC-4', { notifiedOn: '2025-12-31' }),
    ground('EXC-2', CLAUSE),
  ];
  const model = reportOf({ contracts });

  it('are those of the year and of the year before, never of the next or of an older one', () => {
    const printed = table(model, 'compliance', /par motif/);
    expect(rowsOf(printed)).toEqual([
      'Solution immédiatement disponible (EXC-1) | 0 | 2 | 350 000',
      'Absence de lien suffisant avec l’objet (EXC-2) | 1 | 0 | 0',
    ]);
    expect(printed?.total?.join(' | ').replace(/\u202f/g, ' ')).toBe('Total | 1 | 2 | 350 000');
    expect(printed?.columns.map(({ header }) => header.replace(/\u00a0/g, ' '))).toEqual([
      'Motif',
      '2026',
      '2027',
      'Montant 2027 HT, €',
    ]);
  });

  it('have their motivations in annex B, those of the year alone', () => {
    const motivations = tablesOf(model, 'annex-exceptions')[0]?.rows.map(({ cells }) =>
      cells.slice(2).join(' | '),
    );
    expect(motivations).toEqual([
      'solution immédiatement disponible | Motif EXC-1',
      'solution immédiatement disponible | Motif EXC-1',
    ]);
  });

  it('are no annex when there is none', () =>
    expect(tablesOf(reportOf({ contracts: [contract()] }), 'annex-exceptions')).toEqual([]));
});

describe('contracts to put right', () => {
  it('are named with what is known of them', () => {
    const contracts = [
      contract({ ...UNDER_DUTY, decpId: '2027-50', lotNumber: '3', subject: 'Pont', service: 'Routes' }),
      contract({ ...UNDER_DUTY, decpId: null, procedureId: 'C-51', subject: 'Quai', initialAmount: null }),
    ];
    expect(rowsOf(table(reportOf({ contracts }), 'compliance', /sans condition sociale et/))).toEqual([
      '2027-50, lot 3 | Pont | Routes | 100 000',
      'C-51 | Quai | — | —',
    ]);
  });

  it('are no table when there is none', () =>
    expect(textOf(reportOf({ contracts: [contract(EXCUSED)] }), 'compliance')).not.toContain(
      'À régulariser',
    ));
});

describe('lists of contracts', () => {
  it('are in the order of notification, then of the register', () => {
    const day = (contractId: string, notifiedOn: string) =>
      contract({ ...CLAUSE, contractId, subject: contractId, notifiedOn });
    const contracts = [
      day('c', '2027-05-02'),
      day('b', '2027-05-02'),
      day('d', '2027-05-01'),
      day('a', '2027-05-03'),
      day('e', '2027-05-02'),
    ];
    const wanted = ['d', 'b', 'c', 'e', 'a'];
    for (const given of [
      contracts,
      [...contracts].reverse(),
      [...contracts.slice(2), ...contracts.slice(0, 2)],
    ])
      expect(
        tablesOf(reportOf({ contracts: given }), 'annex-considerations')[0]?.rows.map(
          ({ cells }) => cells[1],
        ),
      ).toEqual(wanted);
  });

  it('name every holder, by number where there is no name', () => {
    const holders = [
      { name: 'Charpentes de la Brume', identifier: '99000400400018' },
      { name: '', identifier: '99000401200011' },
      { name: '', identifier: '' },
    ];
    const named = (given: typeof holders): string | undefined =>
      tablesOf(reportOf({ contracts: [contract({ ...CLAUSE, holders: given })] }), 'annex-considerations')[0]
        ?.rows[0]?.cells[2];
    expect(named(holders)).toBe('Charpentes de la Brume ; 99000401200011');
    expect(named([{ name: '', identifier: '' }])).toBe('—');
    expect(named([])).toBe('—');
  });

  it('leave out contracts without consideration, and concessions', () => {
    const contracts = [contract(), contract({ ...CLAUSE, ...GREEN, contractKind: 'concession' })];
    expect(tablesOf(reportOf({ contracts }), 'annex-considerations')).toEqual([]);
    expect(
      tablesOf(reportOf({ contracts: [contract(GREEN)] }), 'annex-considerations')[0]?.rows,
    ).toHaveLength(1);
  });

  it('show the ten contracts that owe most hours, the largest first', () => {
    const owing = (hours: number, contractId: string) =>
      contract({ ...CLAUSE, contractId, subject: contractId, hoursRetained: hours * 100 });
    const contracts = [
      owing(100, 'm'),
      ...Array.from({ length: 9 }, (_, index) => owing(200 + index, `n${index}`)),
      owing(100, 'l'),
      owing(50, 'k'),
      contract(CLAUSE),
      contract({ ...CLAUSE, contractKind: 'concession', hoursRetained: 9_999_00 }),
    ];
    const shown = table(reportOf({ contracts }), 'social-clauses', /le plus d’heures/);
    expect(shown?.caption).toContain('(10 sur 12)');
    expect(shown?.rows.map(({ cells }) => `${cells[0]} ${cells[3]}`)).toEqual([
      ...[8, 7, 6, 5, 4, 3, 2, 1, 0].map((index) => `n${index} ${200 + index}`),
      'l 100', // as many hours as m: the order of the register decides
    ]);
    const again = table(
      reportOf({ contracts: [...contracts].reverse() }),
      'social-clauses',
      /le plus d’heures/,
    );
    expect(again?.rows).toEqual(shown?.rows);
  });

  it('are no list of commitments when no contract owes hours, one line when one does', () => {
    const owed = (contracts: Parameters<typeof reportOf>[0]['contracts']) =>
      table(reportOf({ contracts: contracts ?? [] }), 'social-clauses', /le plus d’heures/);
    expect(owed([contract(CLAUSE)])).toBeUndefined();
    expect(textOf(reportOf({ contracts: [contract(CLAUSE)] }), 'social-clauses')).not.toContain(
      'Les plus gros engagements',
    );
    expect(rowsOf(owed([contract({ ...CLAUSE, hoursRetained: 150_00 })]))).toEqual([
      'Nettoyage des bureaux | Propreté des Deux Rives | 100 000 | 150',
    ]);
  });

  it('name a reserved contract with a doubted amount by a dash', () => {
    const doubted = contract({ ...RESERVED, subject: 'Haies', amountSetAside: '1 €', initialAmount: 1_00 });
    expect(
      rowsOf(table(reportOf({ contracts: [doubted] }), 'reserved', /Marchés réservés de l’année/)),
    ).toEqual(['Haies | Propreté des Deux Rives | SIAE | —']);
    expect(rowsOf(tablesOf(reportOf({ contracts: [doubted] }), 'annex-considerations')[0])[0]).toMatch(
      /réservé SIAE \| — \| —$/,
    );
  });
});

describe('the hours of a year', () => {
  it('are not drawn when nobody worked, drawn when hours are still to check', () => {
    const drawn = (hours: Parameters<typeof reportOf>[0]['hours']): string[] =>
      textOf(reportOf({ hours: hours ?? [] }), 'hours').filter((text) => /^(Colonnes|Barres)/.test(text));
    expect(drawn([])).toEqual([]);
    expect(drawn([work('a', 5_00, { state: 'draft' })])).toEqual([]);
    expect(drawn([work('a', 5_00, { state: 'submitted' })])).toEqual([
      'Colonnes par trimestre : heures réalisées en 2027. 1er trimestre : Validées 0 h, Déclarées, à valider 0 h ; 2e trimestre : Validées 0 h, Déclarées, à valider 5 h ; 3e trimestre : Validées 0 h, Déclarées, à valider 0 h ; 4e trimestre : Validées 0 h, Déclarées, à valider 0 h.',
    ]);
  });

  it('belong to the quarter of their month', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      work('a', (index + 1) * 100, { period: `2027-${String(index + 1).padStart(2, '0')}` }),
    );
    // 1 + 2 + 3, 4 + 5 + 6, 7 + 8 + 9, 10 + 11 + 12
    expect(
      textOf(reportOf({ hours: months }), 'hours').find((text) => text.startsWith('Colonnes')),
    ).toContain(
      '1er trimestre : Validées 6 h, Déclarées, à valider 0 h ; 2e trimestre : Validées 15 h, Déclarées, à valider 0 h ; 3e trimestre : Validées 24 h, Déclarées, à valider 0 h ; 4e trimestre : Validées 33 h,',
    );
  });

  it('are told by the largest modality first, in the year alone', () => {
    const hours = [
      work('a', 10_07, { modality: 'RQ' }),
      work('b', 20_00, { modality: 'EMB_ALT' }),
      work('c', 90_00, { modality: 'PENIT', period: '2026-05' }),
    ];
    const bars = textOf(reportOf({ hours }), 'hours').find(
      (text) => text.startsWith('Barres') && /modalité/.test(text),
    );
    expect(bars).toBe(
      'Barres horizontales : heures validées, par modalité. Alternance : 20 h · 66,5 % ; Régie de quartier ou de territoire : 10 h · 33,5 %.',
    );
  });
});

describe('the buyers of a joint report', () => {
  it('have the same line each, of their own contracts and hours; a single buyer has no such table', () => {
    const rows = smallWorldRows();
    const joint = reportOf(rows, { buyers: [COMMUNE, DEPARTMENT] });
    expect(rowsOf(tablesOf(joint, 'buyers')[0])).toEqual([
      'Commune de Pont-sur-Aurel | 4 | 0,14 M€ | 50,0 % | 50,0 % | 1 | 0',
      'Département de la Haute-Brume | 21 | 12,3 M€ | 76,2 % | 47,6 % | 5 | 1 776',
    ]);
    expect(joint.sections.some(({ id }) => id === 'buyers')).toBe(true);
    expect(reportOf(rows).sections.some(({ id }) => id === 'buyers')).toBe(false);
  });

  it('without contracts have dashes for their shares', () =>
    expect(rowsOf(tablesOf(reportOf({}, { buyers: [DEPARTMENT, COMMUNE] }), 'buyers')[0])[1]).toBe(
      'Commune de Pont-sur-Aurel | 0 | 0 € | — | — | 0 | 0',
    ));
});

describe('the scheme', () => {
  const scheme = { period: '2025-2028', axes: [{ title: 'Solidarité', objective: 'Des heures.' }] };
  const target: TargetRow = { indicatorId: 'I02', basis: 'count', line: null, year: 2027, value: '0.5' };
  const message = (over: Parameters<typeof reportOf>[1]): string | null | undefined =>
    reportOf({ contracts: [contract(CLAUSE)] }, over).sections.find(({ id }) => id === 'scheme')?.message;

  it('is absent without scheme and without target', () => expect(message({})).toBeUndefined());

  it('without targets says so, and prints no table of them', () => {
    expect(message({ scheme })).toBe('Le schéma ne fixe pas d’objectif chiffré pour l’année.');
    expect(textOf(reportOf({}, { scheme }), 'scheme')).toEqual(['Solidarité : Des heures.']);
  });

  it('counts what is kept', () => {
    expect(message({ targets: [target] })).toBe('1\u00a0objectif tenu, 0\u00a0proche, 0\u00a0loin.');
    expect(message({ targets: [target, { ...target, basis: 'value' }] })).toBe(
      '2\u00a0objectifs tenus, 0\u00a0proche, 0\u00a0loin.',
    );
    expect(message({ targets: [{ ...target, year: 2026 }] })).toBeUndefined();
  });
});

describe('the method', () => {
  const said = (rows: Parameters<typeof reportOf>[0], term: string, over = {}): string | undefined =>
    textOf(reportOf(rows, over), 'method').find((text) => text.startsWith(`${term} :`));
  const doubted = { initialAmount: 1_00, amountSetAside: '1 €' };

  it.each([
    ['all amounts known', [contract()], 'Tous les montants sont renseignés et vraisemblables.'],
    [
      'one doubted',
      [contract(doubted)],
      '1 montant invraisemblable mis de côté, 0 montant non renseigné : ces marchés comptent en nombre, pas en valeur.',
    ],
    [
      'two missing, two doubted',
      [...many(2, doubted), ...many(2, { initialAmount: null })],
      '2 montants invraisemblables mis de côté, 2 montants non renseignés : ces marchés comptent en nombre, pas en valeur.',
    ],
    [
      'a doubted concession is apart',
      [contract({ ...doubted, contractKind: 'concession' as const })],
      'Tous les montants sont renseignés et vraisemblables.',
    ],
    [
      'one framework',
      [contract({ isFramework: true })],
      'Tous les montants sont renseignés et vraisemblables. 1 accord-cadre entre dans les montants pour 0,1 M€ ; un montant maximum fausse les parts en valeur.',
    ],
    [
      'two frameworks',
      many(2, { isFramework: true }),
      'Tous les montants sont renseignés et vraisemblables. 2 accords-cadres entrent dans les montants pour 0,2 M€ ; un montant maximum fausse les parts en valeur.',
    ],
  ])('of amounts: %s', (_, contracts, sentence) =>
    expect(said({ contracts }, 'Montants')).toBe(`Montants : Montant initial hors taxes. ${sentence}`),
  );

  const silent = { socialConsiderations: null, environmentalConsiderations: null };
  it.each([
    ['none', [contract()], 'Chaque marché compté dit s’il porte ou non une considération.'],
    [
      'one on both sides',
      [contract(silent)],
      '1 marché sans information sur les considérations sociales, 1 marché sur les considérations environnementales : comptés dans la base, pas comme « sans considération ».',
    ],
    [
      'two on the environment alone',
      many(2, { environmentalConsiderations: null }),
      '0 marché sans information sur les considérations sociales, 2 marchés sur les considérations environnementales : comptés dans la base, pas comme « sans considération ».',
    ],
  ])('of what is not stated: %s', (_, contracts, sentence) =>
    expect(said({ contracts }, 'Non renseigné')).toBe(`Non renseigné : ${sentence}`),
  );

  it.each([
    [null, 'tous les marchés, sans seuil de montant'],
    [0, 'tous les marchés, sans seuil de montant'],
    [40_000_00, 'les marchés d’un montant initial d’au moins 40 000 € HT'],
  ])('of a threshold of %s', (minAmount, sentence) =>
    expect(said({}, 'Périmètre', { minAmount })).toContain(`2027 : ${sentence}.`),
  );

  it('of the hours of a full-time year', () =>
    expect(said({}, 'Équivalent temps plein', { fullTimeHours: 1_820_00 })).toBe(
      'Équivalent temps plein : Heures validées divisées par 1 820 h par an.',
    ));
});
