import { type Balance } from '../../../insertion-hours/domain/balance';
import { type PaceProjection } from '../../../insertion-hours/domain/pace';
import { contractLead } from './contract-hours-view';

/** Hours in hundredths; 960 h retained unless said. */
function balance(due: number, validated: number, retained = 96_000): Balance {
  const known = { contractId: 'c', buyerId: 'b', number: '2026-12', lot: null, asOf: '2026-11-24' };
  return { ...known, retained, due, declared: validated, validated, balance: validated - due };
}

const pace = (missing: number): PaceProjection => ({ endsOn: '2027-12-31', atEnd: 0, missing });

describe('the line over the hours of a contract, on 24 November 2026', () => {
  it.each([
    ['nothing retained', undefined, null, null, 'Aucune heure n’est retenue sur ce marché.'],
    ['nothing due yet', balance(0, 0), null, '2027-12-31', 'Rien n’est encore dû sur 960 h retenues.'],
    ['1 h retained', balance(0, 0, 100), null, '2027-12-31', 'Rien n’est encore dû sur 1 h retenue.'],
    ['2 h retained', balance(0, 0, 200), null, '2027-12-31', 'Rien n’est encore dû sur 2 h retenues.'],
    [
      'late, and late at the end',
      balance(50_000, 30_300),
      pace(23_600),
      '2027-12-31',
      'Retard de 197 h : à ce rythme, il manquera 236 h au terme du 31 décembre 2027.',
    ],
    [
      'late by 1 h, and kept at the end',
      balance(50_000, 49_900),
      pace(0),
      '2027-12-31',
      'Retard de 1 h : à ce rythme, l’engagement sera tenu au terme du 31 décembre 2027.',
    ],
    [
      'ahead, and 1 h short at the end',
      balance(50_000, 50_200),
      pace(100),
      '2028-01-01',
      'Avance de 2 h : à ce rythme, il manquera 1 h au terme du 1er janvier 2028.',
    ],
    ['on time, without an end', balance(50_000, 50_000), null, null, 'À jour.'],
    [
      'ended the day before, more than a thousand late',
      balance(200_000, 50_000),
      null,
      '2026-11-23',
      'Retard de 1 500 h au terme, le 23 novembre 2026.',
    ],
    ['ending today', balance(50_000, 50_000), null, '2026-11-24', 'À jour.'],
  ] as const)('%s', (_, hours, projected, endsOn, line) => {
    const said = contractLead(hours, projected, endsOn, '2026-11-24');
    expect(said.replace(/[\u00a0\u202f]/g, ' ')).toBe(line);
  });
});
