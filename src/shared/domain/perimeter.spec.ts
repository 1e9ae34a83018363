import { DomainError } from './domain-error';
import { covers, EVERYTHING, isOfService, narrowedTo, ofBuyers } from './perimeter';

const two = ofBuyers(['cher', 'indre']);
const roads = { ...two, service: 'Routes' };

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
    ['the service stays', roads, 'cher', { kind: 'buyers', buyerIds: ['cher'], service: 'Routes' }],
  ])('is narrowed: %s', (_fact, perimeter, buyer, narrowed) =>
    expect(narrowedTo(perimeter, buyer)).toEqual(narrowed),
  );

  it.each([
    ['the command line meets rows of any service', EVERYTHING, 'Collèges', true],
    ['without a service, every service', two, 'Collèges', true],
    ['without a service, rows that name none', two, null, true],
    ['with a service, its own rows', roads, 'Routes', true],
    ['with a service, no other', roads, 'Collèges', false],
    ['with a service, no row that names none', roads, null, false],
  ])('%s', (_fact, perimeter, service, met) => expect(isOfService(perimeter, service)).toBe(met));
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
