import { blankContract, blankProcedure } from '../../contracts/blank-records';
import { type Contract } from '../../contracts/contract.entity';
import { type Procedure } from '../../contracts/procedure.entity';
import { loadLaw } from '../../eligibility/rule-data/load-law';
import { type NotifiedContractRow } from '../domain/rows';
import { type NotifiedContract } from './notified-contracts.repository';
import { notifiedRow } from './notified-row';

const law = loadLaw();

function rowOf(
  contract: Partial<Contract>,
  decision: NotifiedContract['decision'] = null,
  procedure: Partial<Procedure> = {},
): NotifiedContractRow | null {
  const need = { ...blankProcedure('p', 'D'), ...procedure };
  return notifiedRow(
    {
      contract: { ...blankContract('c', need), ...contract },
      procedure: need,
      socialDuty: 'applies',
      decision,
      retainedHours: null,
      holders: [],
    },
    law,
  );
}

describe('the row that the report counts', () => {
  it.each<[string, Partial<Contract>]>([
    ['a contract that is only planned', { status: 'planned' }],
    ['one given up before its notification', { status: 'cancelled' }],
    ['one launched and not yet awarded', { status: 'launched' }],
  ])('does not exist for %s: it has no day', (_, contract) => expect(rowOf(contract)).toBeNull());

  it('exists for a contract that has ended since: it was notified in its year', () =>
    expect(rowOf({ status: 'closed', notifiedOn: '2027-07-01' })?.notifiedOn).toBe('2027-07-01'));

  it('of a concession stands on the day it was signed', () => {
    const kind = { contractKind: 'concession' } as const;
    expect(rowOf({ signedOn: '2027-03-03' }, null, kind)).toMatchObject({
      ...kind,
      notifiedOn: '2027-03-03',
    });
  });

  it.each<[string, Partial<Contract>, boolean]>([
    ['no maximum', {}, false],
    ['a maximum', { maximumAmount: 200_000_00 }, true],
    ['the technique of a framework', { techniques: ['Accord-cadre'] }, true],
    ['another technique', { techniques: ['Concours'] }, false],
  ])('with %s: framework or not', (_, contract, isFramework) =>
    expect(rowOf({ notifiedOn: '2027-07-01', ...contract })?.isFramework).toBe(isFramework),
  );

  // Art. L2112-2-1: the 4th ground is open to works of less than six months; every ground must be motivated.
  it.each<[string, string, string, Partial<Procedure>, number, boolean]>([
    ['EXC-1, motivated', 'EXC-1', 'Matériel en stock.', { nature: 'supplies' }, 12, true],
    ['EXC-1, spaces for a motivation', 'EXC-1', '   ', { nature: 'supplies' }, 12, false],
    ['EXC-4 on works of five months', 'EXC-4', 'Courte durée.', { nature: 'works' }, 5, true],
    ['EXC-4 on works of six months', 'EXC-4', 'Courte durée.', { nature: 'works' }, 6, false],
    ['EXC-4 on services', 'EXC-4', 'Courte durée.', { nature: 'services' }, 5, false],
    ['an unknown ground', 'EXC-9', 'Autre.', { nature: 'works' }, 5, false],
  ])('says whether a ground stands: %s', (_, code, motivation, procedure, durationMonths, valid) => {
    const row = rowOf(
      { notifiedOn: '2027-07-01', durationMonths },
      { measures: [], exceptionCode: code, motivation },
      procedure,
    );
    expect(row?.exception).toEqual({ code, motivation, valid });
  });

  it('has no exception without a decision, nor without a ground', () => {
    expect(rowOf({ notifiedOn: '2027-07-01' })?.exception).toBeNull();
    const decision = { measures: [], exceptionCode: null, motivation: 'Sans motif.' };
    expect(rowOf({ notifiedOn: '2027-07-01' }, decision)?.exception).toBeNull();
  });
});
