import * as format from '../../src/shared/domain/french';
import { NATURE_WORDS, RESERVED_TO_WORDS } from '../../src/contracts/domain/register-words';
import { EXCEPTION_WORDS } from '../../src/eligibility/domain/sentences/fact-words';
import { MODALITY_WORDS, modalityInSentence } from '../../src/insertion-hours/domain/modality';

const plain = (text: string): string => text.replace(/\u00a0/g, '_').replace(/\u202f/g, '.');

// "_" is a space that does not break, "." the narrow one between thousands.
describe('a French number', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1.000'],
    [12_396, '12.396'],
    [1_234_567, '1.234.567'],
    [-3, '−3'],
  ])('%d is %s', (count, text) => expect(plain(format.grouped(count))).toBe(text));

  it.each([
    [0, '0_€'],
    [49, '0_€'],
    [50, '1_€'],
    [1_234_50, '1.235_€'],
    [1_234_49, '1.234_€'],
    [-5_000_00, '−5.000_€'],
  ])('%d cents are %s', (cents, text) => expect(plain(format.roundedEuros(cents))).toBe(text));

  it.each([
    [0, '0_€'],
    [99_999_99, '100.000_€'],
    [99_999_49, '99.999_€'],
    [100_000_00, '0,1_M€'],
    [325_000_00, '0,33_M€'],
    [994_999_99, '0,99_M€'],
    [999_999_99, '1_M€'],
    [1_000_000_00, '1_M€'],
    [1_049_999_99, '1_M€'],
    [1_050_000_00, '1,1_M€'],
    [1_249_999_99, '1,2_M€'],
    [12_396_346_17, '12,4_M€'],
    [-50_000_00, '−50.000_€'],
    [-250_000_00, '−0,25_M€'],
    [-2_340_000_00, '−2,3_M€'],
  ])('%d cents in short are %s', (cents, text) => expect(plain(format.shortEuros(cents))).toBe(text));

  it.each([
    [0, '0_h'],
    [49, '0_h'],
    [50, '1_h'],
    [1_775_75, '1.776_h'],
    [-22_450, '−225_h'],
  ])('%d hundredths of hour are %s', (hours, text) => expect(plain(format.roundedHours(hours))).toBe(text));

  it.each([
    ['0', '0,0_%', '0_%'],
    ['0.5', '50,0_%', '50_%'],
    ['0.428571', '42,9_%', '42,9_%'],
    ['0.28350', '28,4_%', '28,4_%'],
    ['0.283499', '28,3_%', '28,3_%'],
    ['1', '100,0_%', '100_%'],
    ['1.241830', '124,2_%', '124,2_%'],
  ])('the fraction %s is %s, in short %s', (fraction, long, short) => {
    expect(plain(format.percentWithTenth(fraction))).toBe(long);
    expect(plain(format.shortPercent(fraction))).toBe(short);
  });

  it.each([
    ['12', '+12,0_pts'],
    ['-52', '−52,0_pts'],
    ['0', '0,0_pt'],
    ['0.04', '0,0_pt'],
    ['1.94', '+1,9_pt'],
    ['1.95', '+2,0_pts'],
    ['2', '+2,0_pts'],
    ['-1.9', '−1,9_pt'],
    ['-2', '−2,0_pts'],
  ])('a gap of %s points is %s', (points, text) => expect(plain(format.gapInPoints(points))).toBe(text));

  it.each([
    ['1.105009', '1,1'],
    ['1.15', '1,2'],
    ['0', '0,0'],
    ['-0.395', '−0,4'],
    ['1234.56', '1.234,6'],
  ])('%s with one decimal is %s', (decimal, text) => expect(plain(format.toTenth(decimal))).toBe(text));

  it.each([
    ['4', '4', '+4'],
    ['-4', '−4', '−4'],
    ['0', '0', '0'],
  ])('a gap of %s bears its sign', (value, text, wanted) => expect(format.signed(text, value)).toBe(wanted));
});

describe('a French word', () => {
  it.each([
    [0, '0_marché réservé'],
    [1, '1_marché réservé'],
    [2, '2_marchés réservés'],
    [-1, '−1_marché réservé'],
    [-2, '−2_marchés réservés'],
  ])('for %i is %s', (count, text) =>
    expect(plain(format.counted(count, 'marché réservé', 'marchés réservés'))).toBe(text),
  );

  it('takes an s from two on when nothing else is said', () =>
    expect([1, 2].map((count) => plain(format.counted(count, 'lot')))).toEqual(['1_lot', '2_lots']));

  it('begins a sentence with a capital', () => {
    expect(format.capitalised('économie sociale')).toBe('Économie sociale');
    expect(format.capitalised('')).toBe('');
  });

  it('keeps its signs beside it and its apostrophe curved', () => {
    const said = format.french`L'écart : « n. p. » ; est-ce tout ? Oui ! ${3} % de ${'l’ensemble'}, ${5} €`;
    expect(plain(said)).toBe('L’écart_: «_n. p._»_; est-ce tout_? Oui_! 3_% de l’ensemble, 5_€');
  });
});

describe('a French date', () => {
  it.each([
    ['2027-03-01', '1er mars 2027', '01/03/2027'],
    ['2027-03-11', '11 mars 2027', '11/03/2027'],
    ['2027-08-21', '21 août 2027', '21/08/2027'],
    ['2027-12-31', '31 décembre 2027', '31/12/2027'],
    ['2028-02-29', '29 février 2028', '29/02/2028'],
  ])('%s is the %s, in short %s', (date, long, short) => {
    expect(format.longDate(date)).toBe(long);
    expect(format.shortDate(date)).toBe(short);
  });
});

describe('the labels of the codes', () => {
  it('are those of the clause: ways of delivering hours', () =>
    expect(Object.fromEntries(MODALITY_WORDS.map(({ code }) => [code, modalityInSentence(code)]))).toEqual({
      EMB_CDI: 'embauche directe en CDI',
      EMB_CDD: 'embauche directe en CDD',
      EMB_ALT: 'alternance',
      MAD_ETTI: 'mise à disposition par une ETTI',
      MAD_AI: 'mise à disposition par une AI',
      MAD_GEIQ: 'mise à disposition par un GEIQ',
      MAD_ETT: 'mise à disposition par une agence d’intérim',
      MAD_EATT: 'mise à disposition par une EATT',
      ST_SIAE: 'sous-traitance à une SIAE',
      COT_SIAE: 'cotraitance avec une SIAE',
      ST_EA: 'sous-traitance ou cotraitance EA',
      ST_ESAT: 'sous-traitance ou cotraitance ESAT',
      RQ: 'régie de quartier ou de territoire',
      PENIT: 'travail pénitentiaire',
    }));

  it('are those of the code de la commande publique: reservations and grounds', () => {
    expect(RESERVED_TO_WORDS).toEqual({
      siae: 'SIAE',
      'ea-esat': 'EA et ESAT',
      'siae-ea-esat': 'SIAE, EA et ESAT',
      prison: 'travail pénitentiaire',
      sse: 'économie sociale et solidaire',
    });
    expect(EXCEPTION_WORDS).toEqual({
      'EXC-1': 'solution immédiatement disponible',
      'EXC-2': 'absence de lien suffisant avec l’objet',
      'EXC-3': 'restriction de concurrence ou difficulté technique ou économique',
      'EXC-4': 'marché de travaux de courte durée',
    });
    expect(NATURE_WORDS).toEqual({ works: 'travaux', supplies: 'fournitures', services: 'services' });
  });
});
