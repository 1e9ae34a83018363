import { lookUpContract, type NamedContract } from '../../src/insertion-hours/domain/contract-lookup';
import { type DeclarationIdentity, declarationKey } from '../../src/insertion-hours/domain/declaration-key';
import { lotKey, numberKey } from '../../src/insertion-hours/domain/lot-number';

/** A register: number, consultation, lot; `–` where there is none. */
function register(...contracts: readonly string[]): NamedContract[] {
  return contracts.map((contract, index) => {
    const [number = '', reference = '', lot = ''] = contract.split(' | ');
    const given = (text: string): string | null => (text === '–' ? null : text);
    return {
      id: `contract ${index + 1}`,
      number: given(number),
      reference: given(reference),
      lot: given(lot),
    };
  });
}

describe('the contract that a declaration names', () => {
  const lots = register('2025-034 | AO-12 | 1', '2025-034 | AO-12 | 2', '2025-034 | AO-12 | 10');
  const alone = register('2025-099 | – | –');
  const onlyLot = register('2025-050 | – | 3');
  const reused = register('2025-034 | AO-12 | –', 'AO-12 | – | –');
  const mixed = register('2025-034 | – | –', '2025-034 | – | 2');
  const unnumbered = register('– | AO-12 | 1', '– | AO-12 | 2', '– | – | –');

  it.each<[fact: string, contracts: NamedContract[], number: string, lot: string | null, expected: string]>([
    ['the only contract of the number', alone, '2025-099', null, 'contract 1'],
    ['another number', alone, '2025-098', null, 'unknown'],
    ['a number that begins alike', alone, '2025-0990', null, 'unknown'],
    ['a part of the number', alone, '2025-09', null, 'unknown'],
    ['the number without punctuation', alone, '2025 099', null, 'contract 1'],
    ['a lot, where the register keeps none', alone, '2025-099', '4', 'contract 1'],
    ['no contract at all', [], '2025-099', null, 'unknown'],

    ['lot 1', lots, '2025-034', '1', 'contract 1'],
    ['lot 02', lots, '2025-034', '02', 'contract 2'],
    ['« Lot n° 10 »', lots, '2025-034', 'Lot n° 10', 'contract 3'],
    ['no lot, of several', lots, '2025-034', null, 'ambiguous'],
    ['a lot that is none of them', lots, '2025-034', '3', 'unknown'],
    ['a lot of the consultation', lots, 'ao 12', '2', 'contract 2'],
    ['the consultation without a lot', lots, 'AO-12', null, 'ambiguous'],

    ['the only lot, not said', onlyLot, '2025-050', null, 'contract 1'],
    ['the only lot, said', onlyLot, '2025-050', '3', 'contract 1'],
    ['another lot than the only one', onlyLot, '2025-050', '4', 'unknown'],

    ['a number that is also the consultation of another', reused, 'AO-12', null, 'contract 2'],
    ['a contract without lot beside a lot: the lot', mixed, '2025-034', '2', 'contract 2'],
    ['a contract without lot beside a lot: another lot', mixed, '2025-034', '3', 'unknown'],
    ['a contract without lot beside a lot: no lot', mixed, '2025-034', null, 'ambiguous'],
    ['contracts not numbered yet, by their consultation', unnumbered, 'AO-12', '2', 'contract 2'],
    ['contracts not numbered yet, by a number', unnumbered, '2025-034', '1', 'unknown'],
    ['one number at two buyers', register('1 | – | –', '1 | – | –'), '1', null, 'ambiguous'],
  ])('%s', (_fact, contracts, number, lot, expected) => {
    for (const inOrder of [contracts, [...contracts].reverse()]) {
      const found = lookUpContract(number, lot, inOrder);
      expect(found.kind === 'found' ? found.contractId : found.kind).toBe(expected);
    }
  });
});

describe('the writings of one lot', () => {
  it.each([
    [
      '3',
      [
        '3',
        '03',
        '003',
        ' 3 ',
        'Lot 3',
        'LOT 03',
        'lot3',
        'Lot n° 3',
        'lot n°3',
        'Lot no 3',
        'lot numéro 3',
        'n° 3',
        'N°03',
      ],
    ],
    ['10', ['10', 'Lot 10', '010']],
    ['0', ['0', '00']],
    ['b', ['B', 'lot B', 'Lot n° b']],
    ['2a', ['2A', '02a', 'lot 2A']],
    ['2 a', ['2-A', '2 a']],
    ['lotissement', ['Lotissement']],
    ['1003', ['1003', 'lot 1003']],
    ['ilot 3', ['Îlot 3', 'ILOT 3']],
    ['bassin 3', ['Bassin 3', 'lot Bassin 3']],
    ['nord', ['Nord', 'lot Nord']],
    [null, [null, '', '  ', '-']],
  ])('%s', (key, writings) => {
    expect(writings.map(lotKey)).toEqual(writings.map(() => key));
  });
});

describe('the writings of one number', () => {
  it.each([
    ['2025099', ['2025-099', '2025 099', '2025/099', '2025.099', ' 2025_099 ']],
    ['m12', ['M-12', 'm 12', 'M.1 2']],
    ['marche12', ['Marché 12', 'MARCHE-12']],
    ['099', ['099']],
    ['99', ['99']],
  ])('%s', (key, writings) => {
    expect(writings.map(numberKey)).toEqual(writings.map(() => key));
  });
});

describe('the hours that two lines speak of', () => {
  const hours: DeclarationIdentity = {
    contractId: 'cleaning',
    participantId: 'person 7',
    employerSiret: '99000000100017',
    employerName: 'Tremplin Fictif',
    modality: 'MAD_ETTI',
    periodFrom: '2025-10-01',
    periodTo: '2025-10-31',
  };
  const byName: DeclarationIdentity = { ...hours, employerSiret: null };

  it.each<[fact: string, one: DeclarationIdentity, other: Partial<DeclarationIdentity>, same: boolean]>([
    ['nothing', hours, {}, true],
    ['the contract', hours, { contractId: 'painting' }, false],
    ['the person', hours, { participantId: 'person 8' }, false],
    ['the SIRET of the employer', hours, { employerSiret: '99000000200015' }, false],
    ['the establishment of the employer', hours, { employerSiret: '99000000100025' }, false],
    ['the name beside one SIRET', hours, { employerName: 'Tremplin' }, true],
    ['no name beside one SIRET', hours, { employerName: null }, true],
    ['the name without a SIRET', byName, { employerName: 'Chantier Fictif' }, false],
    ['capitals and accents of the name without a SIRET', byName, { employerName: 'TRÊMPLIN  fictif' }, true],
    ['no employer at all on one side', byName, { employerName: null }, false],
    ['the modality', hours, { modality: 'EMB_CDD' }, false],
    ['no modality on one side', hours, { modality: null }, false],
    ['the first day', hours, { periodFrom: '2025-10-02' }, false],
    ['the last day', hours, { periodTo: '2025-10-30' }, false],
  ])('%s differs', (_fact, one, change, same) => {
    expect(declarationKey({ ...one, ...change }) === declarationKey(one)).toBe(same);
  });

  it('of a team are never the same', () => {
    expect(declarationKey({ ...hours, participantId: null })).toBeNull();
  });

  it('without an employer on either side are the same', () => {
    const unnamed = { ...byName, employerName: null };
    expect(declarationKey({ ...unnamed })).toBe(declarationKey({ ...unnamed }));
    expect(declarationKey(unnamed)).not.toBeNull();
  });
});
