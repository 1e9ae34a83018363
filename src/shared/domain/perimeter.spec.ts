import { DomainError } from './domain-error';
import {
  admits,
  contains,
  covers,
  coversWhole,
  EVERYTHING,
  isUnlimited,
  type Limit,
  narrowedTo,
  ofBuyers,
  ofGrants,
  withoutLimits,
} from './perimeter';

const two = ofBuyers(['cher', 'indre']);
const given = (buyerId: string, limit: Partial<Limit> = {}): Limit => ({
  buyerId,
  services: [],
  territories: [],
  ...limit,
});
const roads = ofGrants([given('indre'), given('cher', { services: ['Routes'] })]);
const morvan = ofGrants([given('cher', { territories: ['Morvan', 'Puisaye'] })]);
const roadsOfMorvan = ofGrants([given('cher', { services: ['Routes'], territories: ['Morvan'] })]);

describe('whose rows a person meets', () => {
  it.each([
    ['the command line meets any buyer', EVERYTHING, 'nièvre', true],
    ['a person meets a buyer that was given', two, 'indre', true],
    ['a person meets no other buyer', two, 'nièvre', false],
    ['a person to whom no buyer was given meets none', ofBuyers([]), 'cher', false],
  ])('%s', (_fact, perimeter, buyer, met) => expect(covers(perimeter, buyer)).toBe(met));

  it.each([
    ['everything, to that buyer', EVERYTHING, 'cher', { kind: 'buyers', buyerIds: ['cher'] }],
    ['two buyers, to the one asked', two, 'cher', { kind: 'buyers', buyerIds: ['cher'] }],
    ['to a buyer outside: no row at all', two, 'nièvre', { kind: 'buyers', buyerIds: [] }],
    [
      'the limit stays',
      roads,
      'cher',
      { kind: 'buyers', buyerIds: ['cher'], limits: [given('cher', { services: ['Routes'] })] },
    ],
    ['to a buyer given whole, no limit', roads, 'indre', { kind: 'buyers', buyerIds: ['indre'] }],
  ])('is narrowed: %s', (_fact, perimeter, buyer, narrowed) =>
    expect(narrowedTo(perimeter, buyer)).toEqual(narrowed),
  );

  it.each([
    ['the command line, rows of any service', EVERYTHING, 'cher', 'Collèges', null, true],
    ['without a limit, every service', two, 'cher', 'Collèges', 'Morvan', true],
    ['without a limit, rows that name none', two, 'cher', null, null, true],
    ['with a service, its own rows', roads, 'cher', 'Routes', null, true],
    ['with a service, no other', roads, 'cher', 'Collèges', null, false],
    ['with a service, no other spelling of it', roads, 'cher', 'routes', null, false],
    ['with a service, no row that names none', roads, 'cher', null, null, false],
    ['beside a limited buyer, the other one whole', roads, 'indre', 'Collèges', null, true],
    ['with territories, each of them', morvan, 'cher', null, 'Puisaye', true],
    ['with territories, no other', morvan, 'cher', 'Routes', 'Sologne', false],
    ['with territories, no row that names none', morvan, 'cher', 'Routes', null, false],
    ['with both, rows that have both', roadsOfMorvan, 'cher', 'Routes', 'Morvan', true],
    ['with both, no row that has one', roadsOfMorvan, 'cher', 'Routes', 'Puisaye', false],
    ['of another buyer, none', roadsOfMorvan, 'nièvre', 'Routes', 'Morvan', false],
  ])('meets, %s', (_fact, perimeter, buyerId, service, territory, met) =>
    expect(admits(perimeter, { buyerId, service, territory })).toBe(met),
  );

  it('is a whole buyer without a limit, and unlimited when every one is', () => {
    expect([coversWhole(roads, 'cher'), coversWhole(roads, 'indre'), coversWhole(two, 'nièvre')]).toEqual([
      false,
      true,
      false,
    ]);
    expect([EVERYTHING, two, roads].map(isUnlimited)).toEqual([true, true, false]);
    expect(withoutLimits(roads)).toEqual(ofBuyers(['cher', 'indre']));
  });

  it('reads the same however the grants came: what is kept of it is found again', () => {
    const [one, other] = [given('a', { services: ['Y', 'X'] }), given('b', { territories: ['Z'] })];
    const turned = { ...one, services: ['X', 'Y'] };
    expect(JSON.stringify(ofGrants([one, other]))).toBe(JSON.stringify(ofGrants([other, turned])));
    expect(JSON.stringify(ofGrants([one]))).not.toBe(JSON.stringify(ofBuyers(['a'])));
    expect(ofGrants([given('a')])).toEqual(ofBuyers(['a']));
  });

  it.each([
    ['everything holds everything', EVERYTHING, EVERYTHING, true],
    ['a person does not hold everything', two, EVERYTHING, false],
    ['a whole buyer holds its parts', two, morvan, true],
    ['a part does not hold the whole', morvan, ofBuyers(['cher']), false],
    ['a territory holds its own services', morvan, roadsOfMorvan, true],
    ['a service does not hold a territory', roads, morvan, false],
    ['a narrower limit does not hold the wider', roadsOfMorvan, morvan, false],
    ['another buyer is not held', morvan, ofBuyers(['nièvre']), false],
    ['nothing is held by anyone', morvan, ofBuyers([]), true],
  ])('%s', (_fact, outer, inner, held) => expect(contains(outer, inner)).toBe(held));
});

describe('a refusal', () => {
  it('bears its kind, its code, its sentence and what it names', () => {
    const refusal = new DomainError('conflict', 'stale-record', 'Ce marché a changé.', { version: 3 });
    expect([refusal.kind, refusal.code, refusal.message, refusal.details]).toEqual([
      'conflict',
      'stale-record',
      'Ce marché a changé.',
      { version: 3 },
    ]);
    expect(refusal.name).toBe('DomainError');
    expect(new DomainError('invalid', 'x', 'Non.').details).toEqual({});
  });
});
