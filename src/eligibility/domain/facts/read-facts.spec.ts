import { loadLaw } from '../../rule-data/load-law';
import { factsJson } from './facts-json';
import { readFacts } from './read-facts';

const { nomenclature } = loadLaw().content;

describe('reading facts', () => {
  it.each([
    [{ needValue: '-5' }, 'needValue'],
    [{ lotValue: -0.01 }, 'lotValue'],
    [{ awardedAmount: '12 000,50' }, 'awardedAmount'],
    [{ smallLotsTotal: true }, 'smallLotsTotal'],
    [{ labourShare: '1.01' }, 'labourShare'],
    [{ effortRate: 5 }, 'effortRate'],
    [{ effortRate: '-0.1' }, 'effortRate'],
    [{ hourlyCost: 0 }, 'hourlyCost'],
    [{ hourlyCost: '-1' }, 'hourlyCost'],
    [{ transferredMonthlyHours: -1 }, 'transferredMonthlyHours'],
    [{ durationMonths: 0 }, 'durationMonths'],
    [{ durationMonths: 1.5 }, 'durationMonths'],
    [{ nature: 'travaux' }, 'nature'],
    [{ buyerKind: 'commune' }, 'buyerKind'],
    [{ contractKind: 'CONTRACT' }, 'contractKind'],
    [{ contractingAuthority: 'oui' }, 'contractingAuthority'],
    [{ cpv: '90910001' }, 'cpv'],
    [{ cpv: '9091' }, 'cpv'],
    [{ cpv: 90910000 }, 'cpv'],
    [{ launchedOn: '2026-02-31' }, 'launchedOn'],
    [{ launchedOn: '01/02/2026' }, 'launchedOn'],
    [{ notifiedOn: '1989-12-31' }, 'notifiedOn'],
    [{ launchedOn: '2026-03-02', notifiedOn: '2026-03-01' }, 'notifiedOn'],
    [{ placeOfPerformance: '99' }, 'placeOfPerformance'],
    [{ socialConsiderations: ['Pas de considération sociale', 'Clause sociale'] }, 'socialConsiderations'],
    [
      { environmentalConsiderations: ['Pas de considération environnementale', 'Clause environnementale'] },
      'environmentalConsiderations',
    ],
    [{ socialConsiderations: ['Clause'] }, 'socialConsiderations'],
    [{ reservedFor: 'siae' }, 'reservedFor'],
    [{ reservedFor: ['geiq'] }, 'reservedFor'],
    [{ exception: { code: 'EXC-5' } }, 'exception'],
    [{ exception: 'EXC-1' }, 'exception'],
    [{ exception: { code: 'EXC-1', raison: 'x' } }, 'exception'],
    [{ montant: 3 }, 'montant'],
  ])('%j is refused at its field', (facts, field) => {
    const reading = readFacts({ id: 'x', ...facts }, nomenclature);
    if (reading.ok) throw new Error('accepted');
    expect(reading.refused.field).toBe(field);
    expect(reading.refused.message).toMatch(new RegExp(`^Le champ « ${field} » vaut .+\\.$`));
    expect(reading.id).toBe('x');
  });

  it.each([[{}], [{ id: 3 }], [{ id: ' ' }], ['texte'], [null]])('%j has no usable id', (input) => {
    const reading = readFacts(input, nomenclature);
    expect(reading.ok ? null : reading.refused.field).toBe('id');
  });

  it('null is a missing fact and 0 is an amount', () => {
    const reading = readFacts({ id: 'x', needValue: null, lotValue: 0, exception: null }, nomenclature);
    expect(reading.ok && [reading.facts.needValue, reading.facts.lotValue, reading.facts.exception]).toEqual([
      null,
      0,
      null,
    ]);
  });

  it('the echo is normalised: amounts as decimal text, the CPV without its control digit', () => {
    const input = {
      id: 'x',
      needValue: 216000,
      lotValue: '1234.5',
      cpv: '90910000-9',
      effortRate: 0.05,
      reservedFor: [],
      launchedOn: '2026-03-01',
      notifiedOn: '2026-03-01',
    };
    const reading = readFacts(input, nomenclature);
    expect(reading.ok && factsJson(reading.facts)).toEqual({
      ...input,
      needValue: '216000.00',
      lotValue: '1234.50',
      cpv: '90910000',
      effortRate: '0.05',
    });
  });

  it('a "Pas de …" value alone is accepted, an exception without motivation too', () => {
    const input = {
      id: 'x',
      socialConsiderations: ['Pas de considération sociale'],
      exception: { code: 'EXC-2' },
    };
    const reading = readFacts(input, nomenclature);
    expect(reading.ok && reading.facts.exception).toEqual({ code: 'EXC-2', motivation: '' });
  });
});
