import { readBirth } from './birth';
import { lookUpContract } from './contract-lookup';
import { countedHours, isWeight } from './counted-hours';
import { lotKey, numberKey } from './lot-number';
import { modalityLabel } from './modality';
import { isStatusCode, PARTICIPANT_STATUSES } from './participant-status';

describe('a birth', () => {
  it.each([
    ['1998', { year: 1998, month: null }],
    ['05/1998', { year: 1998, month: 5 }],
    ['1998-05', { year: 1998, month: 5 }],
    ['12/05/1998', { year: 1998, month: 5 }],
    ['1998-05-12', { year: 1998, month: 5 }],
  ])('written "%s" keeps year and month alone', (text, birth) => expect(readBirth(text)).toEqual(birth));

  it.each(['31/02/1998', '98', '1850', 'inconnue'])('is not read from "%s"', (text) =>
    expect(readBirth(text)).toBeNull(),
  );
});

describe('contract numbers and lots', () => {
  it('are the same whatever the writing', () => {
    expect(new Set(['3', '03', 'Lot 3', 'lot n° 3', 'LOT N°03'].map(lotKey))).toEqual(new Set(['3']));
    expect(numberKey('2025-034')).toBe(numberKey(' 2025 034 '));
    expect(lotKey('lotissement')).toBe('lotissement');
  });

  const contracts = [
    { id: 'a', number: '2025-034', reference: 'AO-12', lot: '1' },
    { id: 'b', number: '2025-034', reference: 'AO-12', lot: '2' },
    { id: 'c', number: '2025-099', reference: null, lot: null },
  ];

  it('name one contract by number and lot, or by the reference of the procedure', () => {
    expect(lookUpContract('2025 034', 'Lot 02', contracts)).toEqual({ kind: 'found', contractId: 'b' });
    expect(lookUpContract('ao12', '1', contracts)).toEqual({ kind: 'found', contractId: 'a' });
    expect(lookUpContract('2025-099', '1', contracts)).toEqual({ kind: 'found', contractId: 'c' });
  });

  it('leave a number without its lot ambiguous, and an unknown lot unknown', () => {
    expect(lookUpContract('2025-034', null, contracts)).toEqual({ kind: 'ambiguous' });
    expect(lookUpContract('2025-034', '9', contracts)).toEqual({ kind: 'unknown' });
    expect(lookUpContract('2024-001', null, contracts)).toEqual({ kind: 'unknown' });
  });
});

describe('codes', () => {
  it('give every modality its French words', () => {
    expect(modalityLabel('MAD_ETTI')).toBe('Mise à disposition par une ETTI');
    expect(modalityLabel('autre forme')).toBe('autre forme');
  });

  it('appear once each in the list of statuses', () => {
    const codes = PARTICIPANT_STATUSES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect([isStatusCode('B_RSA'), isStatusCode('inconnu')]).toEqual([true, false]);
  });
});

describe('weights and full-time equivalents', () => {
  it('count a weighted hour to the nearest hundredth, a half away from zero', () => {
    expect(countedHours(1001, '1.5')).toBe(1502);
    expect(countedHours(1000, '1')).toBe(1000);
    expect([isWeight('1.5'), isWeight('0'), isWeight('-1'), isWeight('11')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
