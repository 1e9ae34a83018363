import { inWords, typed } from '../../../../test/support/reading-in-words';
import { cpvNomenclature } from '../cpv-nomenclature';
import { readCpv } from './cpv';

const cpv = cpvNomenclature([
  ['45000000-7', 'Travaux de construction'],
  ['45233141-9', 'Travaux d’entretien routier'],
  ['03000000-1', 'Produits agricoles'],
  ['90910000-9', 'Services de nettoyage'],
  ['90911000-6', 'Services de nettoyage'],
]);

/** The code kept, or the text kept in its place, and what is said. */
function code(text: string): string {
  const reading = readCpv(typed(text), cpv);
  if (reading.kind !== 'value') return inWords(reading);
  return inWords({ ...reading, value: reading.value.code ?? `text ${reading.value.asGiven ?? ''}` });
}

describe('a CPV code', () => {
  it.each([
    ['45233141', '45233141'],
    ['45233141-9', '45233141'],
    ['45233141 - 9', '45233141'],
    ['45233141 -9', '45233141'],
    ['45 233 141', '45233141'],
    ['45.233.141', '45233141'],
    ['45233141.0', '45233141'],
    ['CPV 45233141', '45233141'],
    ['cpv: 45233141-9', '45233141'],
    ['INX 45233141', '45233141'],
    ['45233141-8', '45233141, warning wrong-control-digit'],
    ['45233141 Travaux d’entretien routier', '45233141'],
    ['Entretien routier (45233141-9)', '45233141'],
    ['3000000', '03000000, corrected lost-zero-cpv'],
    ['3000000-1', '03000000, corrected lost-zero-cpv'],
    ['3000000.0', '03000000, corrected lost-zero-cpv'],
    ['4523314', 'text 4523314, warning unknown-cpv'], // seven digits that no zero makes a code
    ['45233142', 'text 45233142, warning unknown-cpv'],
    ['Travaux d’entretien routier', '45233141, corrected cpv-from-label'],
    ["TRAVAUX D'ENTRETIEN ROUTIER", '45233141, corrected cpv-from-label'],
    ['Services de nettoyage', 'text Services de nettoyage, warning unknown-cpv'], // two codes bear that label
    ['45000000 ; 45233141', '45000000, warning several-cpv'],
    ['45000000-7 / 45233141-9', '45000000, warning several-cpv'],
    ['45233141 et 45233141', '45233141'],
    ['12345678 puis 45233141', '45233141, warning several-cpv'],
    ['NC', 'not stated'],
    ['', 'not stated'],
    ['#N/A', 'warning formula-error'],
  ])('%s: %s', (text, outcome) => expect(code(text)).toBe(outcome));
});
