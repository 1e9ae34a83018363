import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ContractDraft, type RowReading } from '../../domain/contract-draft';
import { cpvNomenclature } from '../../../reading/domain/cpv-nomenclature';
import { readDecp } from './decp-json';

const shared = resolve(__dirname, '../../../../../shared');
const real = join(shared, 'data/real');
const here = existsSync(real);
const whenShared = here ? describe : describe.skip;
if (!here) process.stdout.write('Skipped: the real files of essential data are not there.\n');

let nomenclature: ReturnType<typeof cpvNomenclature> | undefined;
const cpv = (): ReturnType<typeof cpvNomenclature> => {
  const lines = readFileSync(join(shared, 'decp/referentiels/cpv_2008_fr.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return (nomenclature ??= cpvNomenclature(
    lines.map((line) => [line.slice(0, line.indexOf(';')), line.slice(line.indexOf(';') + 1)]),
  ));
};

interface Read {
  form: string;
  readings: RowReading[];
  drafts: ContractDraft[];
  contracts: ContractDraft[];
  concessions: ContractDraft[];
}

function readJson(...names: string[]): Read {
  const files = names.map((name) => {
    const file = readDecp(JSON.parse(readFileSync(join(real, name), 'utf8')), {
      today: '2026-11-24',
      cpv: cpv(),
      buyer: null,
    });
    if (!file) throw new Error(`Not essential data: ${name}`);
    return { form: file.form, readings: [...file.readings] };
  });
  const readings = files.flatMap((file) => file.readings);
  const drafts = readings.map(({ draft }) => draft).filter((draft) => draft !== null);
  const isConcession = ({ values }: ContractDraft): boolean => values['contractKind'] === 'concession';
  return {
    form: [...new Set(files.map(({ form }) => form))].join(),
    readings,
    drafts,
    contracts: drafts.filter((draft) => !isConcession(draft)),
    concessions: drafts.filter(isConcession),
  };
}

const counted = (keys: string[]): Record<string, number> =>
  keys.reduce<Record<string, number>>((counts, key) => ({ ...counts, [key]: (counts[key] ?? 0) + 1 }), {});
const issues = ({ readings }: Read): Record<string, number> =>
  counted(
    readings.flatMap((reading) =>
      reading.issues.map(({ code, severity, column }) => `${severity} ${code} ${column}`),
    ),
  );
const aside = ({ readings }: Read): Record<string, number> =>
  counted(readings.flatMap((reading) => reading.setAside.map(({ field, reason }) => `${field} ${reason}`)));
const cents = (drafts: ContractDraft[]): number =>
  drafts.reduce(
    (sum, { values }) => sum + (typeof values['initialAmount'] === 'number' ? values['initialAmount'] : 0),
    0,
  );
const dematis = ['13', '17', '19', '23', '25'].map((day) => `decp-2022-json/dematis${day}.json`);
const pes = (): string[] => readdirSync(join(real, 'pes-2019-json')).map((name) => `pes-2019-json/${name}`);

whenShared('the real files of essential data', () => {
  it('of 2022 give 497 contracts and one concession, amounts exact', () => {
    const file = readJson(...dematis);
    expect([file.form, file.contracts.length, file.concessions.length]).toEqual(['decp-2022', 497, 1]);
    expect(cents(file.contracts)).toBe(23_802_821_900);
    expect(
      file.readings.flatMap((reading) => reading.issues).filter(({ severity }) => severity === 'reject'),
    ).toEqual([]);
    expect(
      counted(file.contracts.flatMap(({ values }) => values['socialConsiderations'] as string[])),
    ).toEqual({
      'Clause sociale': 29,
      'Critère social': 26,
      'Marché réservé': 7,
      'Pas de considération sociale': 440,
    });
  });

  it('keep the amounts of one euro beside their doubt, and set doubtful amendments aside', () => {
    const file = readJson(...dematis);
    expect(aside(file)).toEqual({
      'initialAmount implausible-amount': 2,
      'amendmentAmount implausible-amount': 27,
    });
    const doubtful = file.contracts.filter(
      ({ values }) => values['initialAmountDoubt'] === 'implausible-amount',
    );
    expect(doubtful.map(({ values }) => values['initialAmount'])).toEqual([100, 100]);
  });

  it('keep every amendment and subcontract, repeated numbers told apart', () => {
    const { contracts } = readJson(...dematis);
    const amendments = contracts.map((draft) => draft.amendments.map(({ number }) => number));
    expect(amendments.every((numbers) => new Set(numbers).size === numbers.length)).toBe(true);
    expect(contracts.filter((draft) => draft.amendments.length > 0)).toHaveLength(59);
    const republished = contracts.find(({ values }) => values['decpId'] === '2020-8859-03');
    expect(republished?.amendments.map(({ number, amount }) => [number, amount])).toEqual([
      [1, 659_900_000],
      [2, 651_963_400],
      [3, 665_788_400],
      [4, 676_695_900],
    ]);
  });

  it('of a concession keep its signature, start, subsidy and considerations', () => {
    const [concession] = readJson('decp-2022-json/dematis17.json').concessions;
    expect(concession?.values).toMatchObject({
      signedOn: '2024-06-18',
      startsOn: '2024-07-01',
      publicSubsidy: 0,
      initialAmount: 7000,
      socialConsiderations: ['Pas de considération sociale'],
    });
    expect(concession?.holders).toEqual([
      { identifier: '47904352300014', identifierType: 'SIRET', name: null },
    ]);
  });

  it('altered by their authors lose the values that are none, with a warning for each', () => {
    const file = readJson('decp-2022-json/eclaireur_raw.json');
    expect([file.contracts.length, cents(file.contracts)]).toEqual([20, 282_628_300]);
    expect(issues(file)).toMatchObject({
      'warning unreadable-number offresRecues': 20,
      'warning unreadable-date datePublicationDonnees': 18,
      'warning unknown-code attributionAvance': 18,
    });
    expect(file.contracts.every(({ values }) => values['priceTypes'] !== undefined)).toBe(true);
  });

  it('of 2019 have no social field: not stated, never none', () => {
    const file = readJson(
      'decp-2019-json/data.gouv.fr_aife.json',
      'decp-2019-json/e-marchespublics.json',
      ...pes(),
    );
    expect(file.form).toBe('decp-2019');
    expect(file.drafts.every(({ values }) => !('socialConsiderations' in values))).toBe(true);
  });

  it('of 2019 give their counts and sums', () => {
    const aife = readJson('decp-2019-json/data.gouv.fr_aife.json');
    expect([aife.readings.length, aife.contracts.length, cents(aife.contracts)]).toEqual([
      4530, 4508, 132_698_229_091,
    ]);
    // 22 concessions, of which 7 have neither subject nor number.
    expect([aife.concessions.length, issues(aife)['reject missing-subject objet']]).toEqual([15, 7]);
    expect(issues(aife)).toMatchObject({
      'corrected lost-zero-cpv codeCPV': 89,
      'warning wrong-check-digit acheteur.id': 32,
      'warning wrong-check-digit titulaires.id': 112,
    });
    const other = readJson('decp-2019-json/e-marchespublics.json');
    expect([other.contracts.length, cents(other.contracts)]).toEqual([470, 55_783_119_700]);
  });

  it('of PES give 136 contracts, their dates without time zone', () => {
    const file = readJson(...pes());
    expect([file.contracts.length, cents(file.contracts)]).toEqual([136, 3_050_365_285]);
    expect(
      file.contracts.every(({ values }) => /^\d{4}-\d{2}-\d{2}$/.test(String(values['notifiedOn']))),
    ).toBe(true);
  });

  it('say the same of one record wherever it stands', () => {
    const { readings } = readJson(...dematis);
    const twice = counted(readings.map((reading) => reading.fingerprintText));
    expect(Object.values(twice).filter((count) => count > 1).length).toBeLessThanOrEqual(1);
  });
});

whenShared('the official examples', () => {
  it('lose no execution data, amendment or change of a subcontract', () => {
    const example = (name: string): ContractDraft[] => readJson(join('../../decp/exemples', name)).drafts;
    const [concession] = example('concessions_avec_modifications.json');
    expect(concession?.executions).toEqual([
      {
        publishedOn: '2024-04-18',
        investment: 1530,
        tariffs: [
          { label: 'Intitulé du tarif', price: '14.29' },
          { label: 'Intitulé du tarif2', price: '19.29' },
        ],
      },
    ]);
    expect(concession?.amendments[0]).toMatchObject({
      number: 1,
      notifiedOn: '2023-04-19',
      amount: 2500,
      durationMonths: 14,
    });
    const [contract] = example('marches_avec_modifications.json');
    expect(contract?.subcontracts.map(({ number, isChange, amount }) => [number, isChange, amount])).toEqual([
      [1, false, 12_345_689],
      [1, true, 2_346_587],
    ]);
    expect(contract?.values).toMatchObject({
      techniques: ['Concours', 'Accord-cadre'],
      advanceRate: '0',
      euShare: '0.1',
    });
  });
});

describe('a JSON file', () => {
  const context = { today: '2026-11-24', cpv: cpvNomenclature([]), buyer: null };

  it('that is no essential data is not taken for it', () => {
    expect(readDecp({ bonjour: 1 }, context)).toBeNull();
    expect(readDecp([{ nom: 'x' }], context)).toBeNull();
    expect(readDecp('texte', context)).toBeNull();
  });

  it('with an impossible date rejects that record only', () => {
    const marches = [
      { id: '1', objet: 'Nettoyage', dateNotification: '2024-02-31', acheteur: { id: '22990001400015' } },
      {
        id: '2',
        objet: "Contrat d\\'Objectifs",
        dateNotification: '2024-02-28',
        acheteur: { id: '22990001400015' },
      },
    ];
    const readings = [...(readDecp({ marches }, context)?.readings ?? [])];
    expect(readings[0]?.draft).toBeNull();
    expect(readings[0]?.issues).toMatchObject([
      {
        row: 1,
        column: 'dateNotification',
        cell: null,
        code: 'impossible-date',
        severity: 'reject',
        value: '2024-02-31',
      },
    ]);
    expect(readings[1]?.draft?.values['subject']).toBe("Contrat d'Objectifs");
  });
});
