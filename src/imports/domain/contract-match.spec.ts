import { type ContractIdentity, matchContract } from './contract-match';

const lotOne: ContractIdentity = {
  decpId: '2024-12',
  reference: null,
  lot: null,
  subjectKey: 'nettoyage lot 1',
  holderKeys: ['id:99000000100017'],
  notifiedOn: '2024-03-01',
};

describe('matching a row with the register', () => {
  it('takes number and subject for a republication', () => {
    expect(matchContract({ ...lotOne }, [lotOne])).toEqual({ kind: 'found', known: lotOne });
  });

  it('never overwrites another lot that shares the number', () => {
    const match = matchContract({ ...lotOne, subjectKey: 'nettoyage lot 2' }, [lotOne]);
    expect(match).toMatchObject({ kind: 'ambiguous', why: 'same-number' });
  });

  it('prefers an explicit key, procedure and lot, to a subject that was reworded', () => {
    const known = { ...lotOne, reference: 'C-2024-3', lot: '2' };
    const match = matchContract({ ...known, subjectKey: 'nettoyage des colleges', decpId: null }, [
      lotOne,
      known,
    ]);
    expect(match).toEqual({ kind: 'found', known });
  });

  it('keeps apart two consultations that give the same number to their first lot', () => {
    const known = { ...lotOne, decpId: '1', reference: 'C-2025-8', lot: '1' };
    expect(matchContract({ ...known, reference: 'C-2026-3' }, [known]).kind).toBe('none');
  });

  it('takes lot 01 for lot 1, and lot 10 for another', () => {
    const known = { ...lotOne, lot: '1' };
    expect(matchContract({ ...known, lot: '01' }, [known])).toEqual({ kind: 'found', known });
    expect(matchContract({ ...known, lot: '10' }, [known]).kind).toBe('none');
  });

  it('asks for holder and date in a list without numbers', () => {
    const incoming = { ...lotOne, decpId: null };
    expect(matchContract(incoming, [lotOne]).kind).toBe('found');
    expect(matchContract({ ...incoming, notifiedOn: '2024-03-02' }, [lotOne]).kind).toBe('none');
    expect(matchContract({ ...incoming, holderKeys: ['name:autre'] }, [lotOne]).kind).toBe('none');
  });

  it('tells two lots of one subject apart by their holder', () => {
    const other = { ...lotOne, holderKeys: ['id:99000000200015'] };
    expect(matchContract({ ...other }, [lotOne, other])).toEqual({ kind: 'found', known: other });
  });

  it('leaves the choice to a person when nothing tells them apart', () => {
    const twin = { ...lotOne };
    expect(matchContract({ ...lotOne }, [lotOne, twin])).toMatchObject({ kind: 'ambiguous', why: 'several' });
  });
});
