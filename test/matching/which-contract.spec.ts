import { type ContractIdentity, matchContract } from '../../src/imports/domain/contract-match';

/** Cleaning of colleges, published under 2026-041, held by firm A, notified on 2 March 2026: no lot, no consultation. */
const published: ContractIdentity = {
  decpId: '2026-041',
  reference: null,
  lot: null,
  subjectKey: 'nettoyage des colleges',
  holderKeys: ['firm A'],
  notifiedOn: '2026-03-02',
};
/** The same in a list without numbers. */
const unnumbered: ContractIdentity = { ...published, decpId: null };
/** The same as lot 1 of consultation C-3, still without a number. */
const lotOne: ContractIdentity = { ...unnumbered, reference: 'C-3', lot: '1' };

type Traits = Partial<ContractIdentity>;

/** The contracts are named by their place in `register`; `asked` is the order in which they are met. */
function answer(
  row: ContractIdentity,
  register: readonly ContractIdentity[],
  asked: readonly ContractIdentity[] = register,
): string {
  const place = (known: ContractIdentity): number => register.indexOf(known) + 1;
  const match = matchContract(row, asked);
  if (match.kind === 'found') return `contract ${place(match.known)}`;
  if (match.kind === 'none') return 'new';
  return `asks: ${match.why}, ${match.candidates.map(place).sort().join(' or ')}`;
}

describe('a row and one contract that differ in one trait', () => {
  it.each<[fact: string, start: ContractIdentity, row: Traits, known: Traits, expected: string]>([
    ['nothing differs', published, {}, {}, 'contract 1'],
    ['another number', published, { decpId: '2026-042' }, {}, 'new'],
    ['another subject under the number', published, { subjectKey: 'peinture' }, {}, 'asks: same-number, 1'],
    ['a row that gives the number alone', published, { subjectKey: '' }, {}, 'contract 1'],
    ['another holder under number and subject', published, { holderKeys: ['firm B'] }, {}, 'contract 1'],
    ['another day under number and subject', published, { notifiedOn: '2026-03-03' }, {}, 'contract 1'],
    ['a lot that the register does not know', published, { lot: '2' }, {}, 'contract 1'],
    ['a lot that the row does not give', published, {}, { lot: '2' }, 'contract 1'],
    ['another lot under number and subject', published, { lot: '2' }, { lot: '1' }, 'new'],
    ['lot 1 beside lot 10', published, { lot: '1' }, { lot: '10' }, 'new'],
    ['lot 01 for lot 1', published, { lot: '01' }, { lot: '1' }, 'contract 1'],
    ['« Lot B » for lot B', published, { lot: 'Lot B' }, { lot: 'b' }, 'contract 1'],
    [
      'number and lot, reworded',
      published,
      { lot: '1', subjectKey: 'entretien' },
      { lot: '01' },
      'contract 1',
    ],
    [
      'another number, same lot and subject',
      published,
      { lot: '1', decpId: '2026-042' },
      { lot: '1' },
      'new',
    ],
    ['another lot and another subject', published, { lot: '1', subjectKey: 'x' }, { lot: '2' }, 'new'],
    [
      'a consultation on one side only',
      published,
      { lot: '1', reference: 'C-3' },
      { lot: '1' },
      'contract 1',
    ],
    [
      'number and lot, reworded, a consultation in the row only',
      published,
      { lot: '1', subjectKey: 'x', reference: 'C-3' },
      { lot: '1' },
      'contract 1',
    ],
    [
      'number and lot, reworded, a consultation in the register only',
      published,
      { lot: '1', subjectKey: 'x' },
      { lot: '1', reference: 'C-3' },
      'contract 1',
    ],
    [
      'lots of two consultations, no number in the row',
      published,
      { decpId: null, lot: '1', reference: 'C-3' },
      { lot: '1', reference: 'C-4' },
      'new',
    ],
    [
      'two consultations that give the same number to their lot 1',
      published,
      { lot: '1', reference: 'C-3' },
      { lot: '1', reference: 'C-4' },
      'new',
    ],
    [
      'two consultations, the lot on one side only',
      published,
      { lot: '1', reference: 'C-3' },
      { reference: 'C-4' },
      'contract 1',
    ],
    [
      'two consultations, the lot on the other side only',
      published,
      { reference: 'C-3' },
      { lot: '1', reference: 'C-4' },
      'contract 1',
    ],

    ['consultation and lot', lotOne, {}, {}, 'contract 1'],
    ['consultation and lot, subject reworded', lotOne, { subjectKey: 'entretien' }, {}, 'contract 1'],
    ['consultation and lot, other holder', lotOne, { holderKeys: ['firm B'] }, {}, 'contract 1'],
    ['consultation and lot, other day', lotOne, { notifiedOn: '2026-04-01' }, {}, 'contract 1'],
    ['consultation and lot, a number learnt', lotOne, { decpId: '2026-041' }, {}, 'contract 1'],
    ['another lot of the consultation', lotOne, { lot: '2' }, {}, 'new'],
    ['lot 10 of the consultation', lotOne, { lot: '10' }, {}, 'new'],
    ['lot 01 of the consultation', lotOne, { lot: '01' }, {}, 'contract 1'],
    ['another consultation', lotOne, { reference: 'C-4' }, {}, 'new'],
    ['another consultation and no lot', lotOne, { reference: 'C-4', lot: null }, { lot: null }, 'new'],
    ['the consultation, no lot, same subject', lotOne, { lot: null }, {}, 'contract 1'],
    [
      'the consultation, no lot, same subject, another holder and day',
      lotOne,
      { lot: null, holderKeys: ['firm B'], notifiedOn: null },
      { lot: null },
      'contract 1',
    ],
    [
      'the consultation, no lot, another subject',
      lotOne,
      { lot: null, subjectKey: 'peinture' },
      { lot: null },
      'new',
    ],

    ['no number: same subject, holder and day', unnumbered, {}, {}, 'contract 1'],
    ['no number: another subject', unnumbered, { subjectKey: 'peinture' }, {}, 'new'],
    ['no number: another holder', unnumbered, { holderKeys: ['firm B'] }, {}, 'new'],
    ['no number: no holder on one side', unnumbered, { holderKeys: [] }, {}, 'new'],
    ['no number: no holder on the other side', unnumbered, {}, { holderKeys: [] }, 'new'],
    ['no number: no holder on either', unnumbered, { holderKeys: [] }, { holderKeys: [] }, 'contract 1'],
    ['no number: one holder of a group', unnumbered, {}, { holderKeys: ['firm B', 'firm A'] }, 'contract 1'],
    [
      'no number: a group, one of whom is known',
      unnumbered,
      { holderKeys: ['firm C', 'firm A'] },
      {},
      'contract 1',
    ],
    ['no number: the day after', unnumbered, { notifiedOn: '2026-03-03' }, {}, 'new'],
    ['no number: no day on one side', unnumbered, { notifiedOn: null }, {}, 'new'],
    ['no number: no day on either', unnumbered, { notifiedOn: null }, { notifiedOn: null }, 'contract 1'],
    ['no number: a lot on one side', unnumbered, { lot: '1' }, {}, 'contract 1'],
    ['no number: a lot on the other side', unnumbered, {}, { lot: '1' }, 'contract 1'],
    ['no number: another lot', unnumbered, { lot: '1' }, { lot: '2' }, 'new'],
    ['no number in the row, one in the register', unnumbered, {}, { decpId: '2026-041' }, 'contract 1'],
    [
      'no number: a consultation that only the register knows',
      unnumbered,
      {},
      { reference: 'C-3' },
      'contract 1',
    ],
    [
      'no number and no consultation: the lot alone is no key',
      unnumbered,
      { lot: '1', subjectKey: 'peinture' },
      { lot: '1' },
      'new',
    ],
  ])('%s', (_fact, start, row, known, expected) => {
    expect(answer({ ...start, ...row }, [{ ...start, ...known }])).toBe(expected);
  });

  it('an empty register gives a new contract', () => {
    for (const row of [published, unnumbered, lotOne]) expect(answer(row, [])).toBe('new');
  });
});

describe('a row that several contracts may be', () => {
  it.each<[fact: string, start: ContractIdentity, row: Traits, known: readonly Traits[], expected: string]>([
    ['nothing tells them apart', published, {}, [{}, {}], 'asks: several, 1 or 2'],
    [
      'the subject tells the lots of one number apart',
      published,
      { subjectKey: 'lot deux' },
      [{}, { subjectKey: 'lot deux' }],
      'contract 2',
    ],
    [
      'a third subject under the number',
      published,
      { subjectKey: 'lot trois' },
      [{}, { subjectKey: 'lot deux' }],
      'asks: same-number, 1 or 2',
    ],
    [
      'the number alone does not tell them apart',
      published,
      { subjectKey: '', holderKeys: [], notifiedOn: null },
      [{}, { subjectKey: 'lot deux' }],
      'asks: several, 1 or 2',
    ],
    [
      'the number alone, and the holder of one of them',
      published,
      { subjectKey: '', holderKeys: ['firm B'], notifiedOn: null },
      [{}, { subjectKey: 'lot deux', holderKeys: ['firm B'] }],
      'contract 2',
    ],
    ['the lot tells them apart', published, { lot: '02' }, [{ lot: '1' }, { lot: '2' }], 'contract 2'],
    ['no lot means the one without a lot', published, {}, [{ lot: '1' }, {}], 'contract 2'],
    ['a lot, where one of them has none', published, { lot: '2' }, [{ lot: '1' }, {}], 'contract 2'],
    [
      'a lot that has its contract leaves the one without lot alone',
      published,
      { lot: '1' },
      [{}, { lot: '1' }],
      'contract 2',
    ],
    [
      'the day tells them apart',
      published,
      { notifiedOn: '2026-04-01' },
      [{}, { notifiedOn: '2026-04-01' }],
      'contract 2',
    ],
    [
      'the holder tells them apart',
      published,
      { holderKeys: ['firm B'] },
      [{}, { holderKeys: ['firm B'] }],
      'contract 2',
    ],
    [
      'no holder means the one without a holder',
      published,
      { holderKeys: [] },
      [{}, { holderKeys: [] }],
      'contract 2',
    ],
    [
      'neither day nor holder is theirs',
      published,
      { notifiedOn: '2027-01-01', holderKeys: ['firm Z'] },
      [{}, { holderKeys: ['firm B'] }],
      'asks: several, 1 or 2',
    ],
    [
      'the day goes before the holder',
      published,
      { holderKeys: ['firm B'] },
      [{}, { holderKeys: ['firm B'], notifiedOn: '2026-04-01' }],
      'contract 1',
    ],
    [
      'the lot goes before the day',
      published,
      { notifiedOn: '2026-04-01' },
      [{}, { lot: '2', notifiedOn: '2026-04-01' }],
      'contract 1',
    ],
    [
      'the doubt is only among those left',
      published,
      { notifiedOn: '2026-04-01' },
      [{}, { notifiedOn: '2026-04-01' }, { notifiedOn: '2026-04-01' }],
      'asks: several, 2 or 3',
    ],
    [
      'the explicit key goes before number and subject',
      lotOne,
      { decpId: '2026-041' },
      [{ decpId: '2026-041', reference: null, lot: null }, { subjectKey: 'entretien' }],
      'contract 2',
    ],
    [
      'the explicit key goes before subject, holder and day',
      lotOne,
      {},
      [
        { reference: null, lot: null },
        { subjectKey: 'entretien', holderKeys: ['firm B'] },
      ],
      'contract 2',
    ],
    [
      'another consultation with the same number stays apart',
      lotOne,
      { decpId: '1' },
      [{ decpId: '1', reference: 'C-2' }, { decpId: '1' }],
      'contract 2',
    ],
    [
      'one key twice: the subject tells',
      lotOne,
      { subjectKey: 'entretien' },
      [{}, { subjectKey: 'entretien' }],
      'contract 2',
    ],
    [
      'one key twice: the holder tells',
      lotOne,
      { holderKeys: ['firm B'] },
      [{}, { holderKeys: ['firm B'] }],
      'contract 2',
    ],
    ['one key twice: nothing tells', lotOne, {}, [{}, {}], 'asks: several, 1 or 2'],
    [
      'the subject of a consultation twice: the holder tells',
      lotOne,
      { lot: null, holderKeys: ['firm B'] },
      [{}, { lot: '2', holderKeys: ['firm B'] }],
      'contract 2',
    ],
    [
      'no number: the award of another day is left alone',
      unnumbered,
      {},
      [{ notifiedOn: '2026-04-01' }, {}],
      'contract 2',
    ],
    ['no number: two awards alike', unnumbered, {}, [{}, {}], 'asks: several, 1 or 2'],
    [
      'no number: two lots of one award',
      unnumbered,
      {},
      [{ lot: '1' }, { lot: '2' }],
      'asks: several, 1 or 2',
    ],
  ])('%s', (_fact, start, row, known, expected) => {
    const register = known.map((traits) => ({ ...start, ...traits }));
    expect(answer({ ...start, ...row }, register)).toBe(expected);
    // Whichever contract was there first, the answer is the same contract.
    expect(answer({ ...start, ...row }, register, [...register].reverse())).toBe(expected);
  });
});
