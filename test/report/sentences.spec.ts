import { evolution } from '../../src/reporting/domain/report/sentences';
import { type IndicatorRows, type TargetRow } from '../../src/reporting/domain/rows';
import {
  balance,
  CLAUSE,
  contract,
  coverOf,
  EXCUSED,
  GREEN,
  LAST_YEAR,
  many,
  messageOf,
  reportOf,
  RESERVED,
  textOf,
  UNDER_DUTY,
  work,
} from './variants';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
type Case = readonly [situation: string, rows: Partial<IndicatorRows>, sentence: string];

describe('how a share is told beside that of the year before', () => {
  it.each([
    ['a rise', '0.720000', '0.428571', 'progresse de 29,1 points depuis 2026, à 72,0 %'],
    ['a fall', '0.428571', '0.720000', 'recule de 29,1 points depuis 2026, à 42,9 %'],
    ['the same', '0.300000', '0.300000', 'reste stable par rapport à 2026, à 30,0 %'],
    ['0.49 point more: the same', '0.304900', '0.300000', 'reste stable par rapport à 2026, à 30,5 %'],
    ['0.49 point less: the same', '0.295100', '0.300000', 'reste stable par rapport à 2026, à 29,5 %'],
    ['half a point more', '0.305000', '0.300000', 'progresse de 0,5 point depuis 2026, à 30,5 %'],
    ['half a point less', '0.295000', '0.300000', 'recule de 0,5 point depuis 2026, à 29,5 %'],
    ['1.9 points: still singular', '0.319000', '0.300000', 'progresse de 1,9 point depuis 2026, à 31,9 %'],
    ['two points: plural', '0.320000', '0.300000', 'progresse de 2,0 points depuis 2026, à 32,0 %'],
    ['two points less', '0.280000', '0.300000', 'recule de 2,0 points depuis 2026, à 28,0 %'],
    ['from none to all', '1.000000', '0.000000', 'progresse de 100,0 points depuis 2026, à 100,0 %'],
    ['to none', '0.000000', '0.250000', 'recule de 25,0 points depuis 2026, à 0,0 %'],
    ['no year before', '0.720000', null, 'est de 72,0 %'],
    ['no year before, none', '0.000000', null, 'est de 0,0 %'],
  ])('%s', (_, current, previous, sentence) => {
    expect(plain(evolution(current, previous, 2026))).toBe(sentence);
  });
});

describe('the cover', () => {
  it.each<Case>([
    [
      'a rise',
      {
        contracts: [
          contract(CLAUSE),
          ...many(3),
          contract({ ...LAST_YEAR, ...CLAUSE }),
          ...many(7, LAST_YEAR),
        ],
      },
      '25 % des marchés notifiés en 2027 portent une considération sociale, contre 12,5 % en 2026',
    ],
    [
      'the first year of the register',
      { contracts: [contract(CLAUSE), contract()] },
      '50 % des marchés notifiés en 2027 portent une considération sociale',
    ],
    [
      'contracts, none of them social',
      { contracts: [contract()] },
      '0 % des marchés notifiés en 2027 portent une considération sociale',
    ],
    ['no contract', {}, '0 marché notifié en 2027 dans le registre'],
    [
      'contracts of the year before only',
      { contracts: many(2, LAST_YEAR) },
      '0 marché notifié en 2027 dans le registre',
    ],
    [
      'concessions only',
      { contracts: [contract({ contractKind: 'concession', ...CLAUSE })] },
      '0 marché notifié en 2027 dans le registre',
    ],
  ])('%s', (_, rows, sentence) => expect(coverOf(reportOf(rows))).toBe(sentence));
});

describe('the essential message', () => {
  const target = (value: string): TargetRow => ({
    indicatorId: 'I12',
    basis: 'hours',
    line: null,
    year: 2027,
    value,
  });
  const said = (rows: Partial<IndicatorRows>, targets: TargetRow[] = []): string =>
    messageOf(reportOf(rows, { targets }), 'essentials');
  const share = 'La part des marchés avec une considération sociale est de 50,0 %';
  const contracts = [contract(CLAUSE), contract()];

  it.each<[string, number, string | null, string]>([
    ['no hours', 0, '1000', 'aucune heure d’insertion n’est validée'],
    ['hours without target', 1_250_00, null, '1 250 h d’insertion sont validées'],
    [
      'hours below the target',
      1_250_00,
      '2000',
      '1 250 h d’insertion sont validées, soit 62,5 % de l’objectif',
    ],
    [
      'a hundredth below the target',
      1_999_99,
      '2000',
      '2 000 h d’insertion sont validées, soit 99,9 % de l’objectif',
    ],
    ['hours at the target', 2_000_00, '2000', '2 000 h d’insertion sont validées, objectif tenu'],
    ['hours above the target', 2_500_00, '2000', '2 500 h d’insertion sont validées, objectif tenu'],
  ])('%s', (_, hours, value, sentence) => {
    const rows = { contracts, hours: hours === 0 ? [] : [work('a', hours)] };
    expect(said(rows, value === null ? [] : [target(value)])).toBe(`${share} ; ${sentence}.`);
  });

  it('of a year without contracts says so, hours or not', () => {
    expect(said({})).toBe(
      'Aucun marché notifié en 2027 dans le registre ; aucune heure d’insertion n’est validée.',
    );
    expect(said({ hours: [work('a', 10_00)] })).toBe(
      'Aucun marché notifié en 2027 dans le registre ; 10 h d’insertion sont validées.',
    );
  });

  it('tells a fall as plainly as a rise', () =>
    expect(said({ contracts: [contract(CLAUSE), contract(), contract({ ...LAST_YEAR, ...CLAUSE })] })).toBe(
      'La part des marchés avec une considération sociale recule de 50,0 points depuis 2026, à 50,0 % ; aucune heure d’insertion n’est validée.',
    ));
});

describe('the message on social clauses', () => {
  const works = { ...CLAUSE, cpv: '45210000' };
  it.each<Case>([
    ['none', { contracts: [contract()] }, 'Aucun marché notifié en 2027 ne porte de clause sociale.'],
    ['no contract', {}, 'Aucun marché notifié en 2027 ne porte de clause sociale.'],
    ['one', { contracts: [contract(CLAUSE), contract()] }, '1 marché porte une clause sociale.'],
    ['two of one family', { contracts: many(2, CLAUSE) }, '2 marchés portent une clause sociale.'],
    [
      'two families',
      { contracts: [...many(2, works), contract(CLAUSE)] },
      'Travaux de construction : 2 des 3 marchés avec clause sociale.',
    ],
    [
      'thousands',
      { contracts: [...many(1_200, works), contract(CLAUSE)] },
      'Travaux de construction : 1 200 des 1 201 marchés avec clause sociale.',
    ],
    [
      'a concession with a clause is apart',
      { contracts: [contract(CLAUSE), contract({ ...CLAUSE, contractKind: 'concession' })] },
      '1 marché porte une clause sociale.',
    ],
  ])('%s', (_, rows, sentence) => expect(messageOf(reportOf(rows), 'social-clauses')).toBe(sentence));

  const end =
    ' Ces heures appartiennent aux marchés notifiés dans l’année ; les heures réalisées, elles, viennent de marchés de plusieurs années.';
  const withHours = (hoursRetained: number): Parameters<typeof contract>[0] => ({ ...CLAUSE, hoursRetained });
  it.each<Case>([
    [
      'none',
      { contracts: [contract()] },
      'En 2027, 0 marché notifié comporte une clause sociale d’exécution, aucun n’engage d’heures d’insertion.',
    ],
    [
      'one without hours',
      { contracts: [contract(CLAUSE)] },
      'En 2027, 1 marché notifié comporte une clause sociale d’exécution, aucun n’engage d’heures d’insertion.',
    ],
    [
      'one with hours',
      { contracts: [contract(withHours(1_340_00))] },
      'En 2027, 1 marché notifié comporte une clause sociale d’exécution, avec 1 340 h d’insertion engagées.',
    ],
    [
      'two, one of them with hours',
      { contracts: [contract(withHours(400_00)), contract(CLAUSE)] },
      'En 2027, 2 marchés notifiés comportent une clause sociale d’exécution, dont 1 avec 400 h d’insertion engagées.',
    ],
    [
      'all with hours',
      { contracts: [contract(withHours(400_00)), contract(withHours(600_00))] },
      'En 2027, 2 marchés notifiés comportent une clause sociale d’exécution, avec 1 000 h d’insertion engagées.',
    ],
  ])('and the paragraph below: %s', (_, rows, sentence) =>
    expect(textOf(reportOf(rows), 'social-clauses')[0]).toBe(sentence + end),
  );
});

describe('the message on hours', () => {
  it.each<Case>([
    ['nothing', {}, 'Aucune heure d’insertion n’est validée en 2027.'],
    [
      'nothing due, hours done',
      { hours: [work('a', 1_050_00)] },
      '1 050 h validées en 2027 ; aucune heure n’est due à date.',
    ],
    [
      'nothing due on a contract that is followed',
      { hours: [work('a', 40_00)], balances: [balance(0, 40_00)] },
      '40 h validées en 2027 ; aucune heure n’est due à date.',
    ],
    [
      'all that is due, to the hundredth',
      { hours: [work('a', 500_00)], balances: [balance(500_00, 500_00)] },
      'Les heures validées couvrent 100 % des heures dues à date.',
    ],
    [
      'a hundredth of an hour due, none before',
      { hours: [work('a', 1)], balances: [balance(1, 1)] },
      'Les heures validées couvrent 100 % des heures dues à date.',
    ],
    [
      'more than what is due',
      { hours: [work('a', 620_00)], balances: [balance(500_00, 620_00)] },
      'Les heures validées couvrent 124 % des heures dues à date.',
    ],
    [
      'less',
      { hours: [work('a', 371_00)], balances: [balance(500_00, 371_00)] },
      'Les heures validées ne couvrent encore que 74,2 % des heures dues à date.',
    ],
    [
      'all but a hundredth: not yet all',
      { hours: [work('a', 499_99)], balances: [balance(500_00, 499_99)] },
      'Les heures validées ne couvrent encore que 99,9 % des heures dues à date.',
    ],
    [
      'nothing done of what is due',
      { balances: [balance(500_00, 0)] },
      'Les heures validées ne couvrent encore que 0 % des heures dues à date.',
    ],
  ])('%s', (_, rows, sentence) => expect(messageOf(reportOf(rows), 'hours')).toBe(sentence));
});

describe('the message on people', () => {
  const five = ['a', 'b', 'c', 'd', 'e'];
  const women = five.map((name) => work(`w${name}`, 30_00));
  const men = five.map((name) => work(`m${name}`, 10_00, { sex: 'M' }));
  it.each<Case>([
    ['nobody', {}, 'Aucun bénéficiaire avec des heures validées en 2027.'],
    [
      'hours that name nobody',
      { hours: [{ ...work('', 25_00), participant: null, sex: null, birthYear: null }] },
      'Aucun bénéficiaire avec des heures validées en 2027.',
    ],
    [
      'four',
      { hours: women.slice(1) },
      'Moins de cinq personnes : leurs caractéristiques ne sont pas publiées.',
    ],
    [
      'ten: 150 of 200 hours by women',
      { hours: [...women, ...men] },
      '10 personnes ont travaillé dans le cadre des clauses en 2027 ; les femmes y font 75 % des heures.',
    ],
    [
      'six with a single man: the share of women is not said',
      { hours: [...women, ...men.slice(4)] },
      '6 personnes ont travaillé dans le cadre des clauses en 2027.',
    ],
  ])('%s', (_, rows, sentence) => expect(messageOf(reportOf(rows), 'participants')).toBe(sentence));
});

describe('the message on reserved contracts', () => {
  const before = (count: number): ReturnType<typeof many> => [
    contract(LAST_YEAR),
    ...many(count, { ...LAST_YEAR, ...RESERVED }),
  ];
  it.each<Case>([
    ['none', { contracts: [contract()] }, 'Aucun marché réservé n’est notifié en 2027.'],
    ['none, some the year before', { contracts: before(2) }, 'Aucun marché réservé n’est notifié en 2027.'],
    ['one, no year before', { contracts: [contract(RESERVED)] }, '1 marché réservé, 0,1 M€.'],
    [
      'one, none before',
      { contracts: [...before(0), contract(RESERVED)] },
      '1 marché réservé, 0,1 M€ : 1 de plus qu’en 2026.',
    ],
    [
      'one, one before',
      { contracts: [...before(1), contract(RESERVED)] },
      '1 marché réservé, 0,1 M€ : autant qu’en 2026.',
    ],
    [
      'one, four before',
      { contracts: [...before(4), contract(RESERVED)] },
      '1 marché réservé, 0,1 M€ : 3 de moins qu’en 2026.',
    ],
    [
      'three, one before',
      { contracts: [...before(1), ...many(3, RESERVED)] },
      '3 marchés réservés, 0,3 M€ : 2 de plus qu’en 2026.',
    ],
    [
      'of a small amount',
      { contracts: [contract({ ...RESERVED, initialAmount: 8_500_00 })] },
      '1 marché réservé, 8 500 €.',
    ],
    [
      'a reserved concession is apart',
      { contracts: [contract({ ...RESERVED, contractKind: 'concession' })] },
      'Aucun marché réservé n’est notifié en 2027.',
    ],
  ])('%s', (_, rows, sentence) => expect(messageOf(reportOf(rows), 'reserved')).toBe(sentence));
});

describe('the message on the environment', () => {
  const start = 'La part des marchés avec une considération environnementale';
  it.each<Case>([
    ['no contract', {}, 'Aucun marché notifié en 2027.'],
    ['the first year', { contracts: [contract(GREEN), contract()] }, `${start} est de 50,0 %.`],
    [
      'a fall',
      { contracts: [contract(), contract({ ...LAST_YEAR, ...GREEN })] },
      `${start} recule de 100,0 points depuis 2026, à 0,0 %.`,
    ],
    [
      'a rise',
      { contracts: [contract(GREEN), contract(LAST_YEAR)] },
      `${start} progresse de 100,0 points depuis 2026, à 100,0 %.`,
    ],
    [
      'the same',
      { contracts: [contract(GREEN), contract({ ...LAST_YEAR, ...GREEN })] },
      `${start} reste stable par rapport à 2026, à 100,0 %.`,
    ],
  ])('%s', (_, rows, sentence) => expect(messageOf(reportOf(rows), 'environment')).toBe(sentence));
});

describe('the message on the duty of art. L2112-2-1', () => {
  const answered = { ...UNDER_DUTY, ...CLAUSE };
  const unknown = { socialDuty: null };
  const nobody = 'Aucun marché notifié en 2027 n’est connu comme soumis à l’obligation.';
  it.each<Case>([
    ['no contract', {}, nobody],
    ['none under it', { contracts: [contract()] }, nobody],
    [
      'none known, one to complete',
      { contracts: [contract(unknown)] },
      `${nobody} 1 marché reste à compléter pour le savoir.`,
    ],
    [
      'none known, two to complete',
      { contracts: many(2, unknown) },
      `${nobody} 2 marchés restent à compléter pour le savoir.`,
    ],
    [
      'one, answered',
      { contracts: [contract(answered)] },
      '1 marché soumis, avec une condition sociale ou une dérogation motivée.',
    ],
    [
      'two, a clause and a reasoned exception',
      { contracts: [contract(answered), contract(EXCUSED)] },
      '2 marchés soumis, tous avec une condition sociale ou une dérogation motivée.',
    ],
    [
      'one without either',
      { contracts: [contract(answered), contract(UNDER_DUTY)] },
      '1 marché soumis n’a ni condition sociale ni dérogation motivée : à régulariser.',
    ],
    [
      'two without either, one to complete',
      { contracts: [...many(2, UNDER_DUTY), contract(unknown)] },
      '2 marchés soumis n’ont ni condition sociale ni dérogation motivée : à régulariser. 1 marché reste à compléter pour le savoir.',
    ],
    [
      'a concession is apart',
      { contracts: [contract({ ...UNDER_DUTY, contractKind: 'concession' })] },
      nobody,
    ],
  ])('%s', (_, rows, sentence) => expect(messageOf(reportOf(rows), 'compliance')).toBe(sentence));
});
