import { inWords, stored, typed } from '../../../../test/support/reading-in-words';
import { readBoolean } from './boolean';
import { cleanText } from './clean-text';
import { formulaFault } from './formula-error';
import { isNotStated, withoutProducerMark } from './not-stated';
import { readLot, readName, readText } from './text';

describe('yes and no', () => {
  it.each(['oui', 'OUI', 'o', 'Vrai', 'true', '1', '1.0', 'x', 'X', 'yes', 'y', ' Oui. '])(
    '« %s » is yes',
    (text) => expect(inWords(readBoolean(typed(text)))).toBe('true'),
  );

  it.each(['non', 'NON', 'n', 'Faux', 'false', '0', '0.0', 'no'])('« %s » is no', (text) =>
    expect(inWords(readBoolean(typed(text)))).toBe('false'),
  );

  it.each(['', '-', 'NC', 'néant', 'sans objet', 'non renseigné', 'non communiqué'])(
    '« %s » is not stated',
    (text) => expect(inWords(readBoolean(typed(text)))).toBe('not stated'),
  );

  it.each(['peut-être', '2', 'oui mais', 'xx'])('« %s » is no answer, and said so', (text) =>
    expect(inWords(readBoolean(typed(text)))).toBe('warning unknown-code'),
  );

  it('of a formula that failed is no answer', () =>
    expect(inWords(readBoolean(typed('#N/A')))).toBe('warning formula-error'));
});

describe('what stands where nothing is stated', () => {
  it.each([
    '',
    ' ',
    '-',
    '—',
    '/',
    '?',
    '...',
    '(—)',
    'NC',
    'N.C.',
    'n/c',
    'NR',
    'N/R',
    'ND',
    'n.d.',
    'NA',
    'N/A',
    'Néant',
    'NEANT',
    'Non disponible',
    'non disponibles',
    'Non renseigné',
    'non renseignée',
    'Non renseignés',
    'Non communiqué',
    'non communiquée',
    'non connu',
    'Non précisé',
    'Non applicable',
    'sans montant',
    'Sans objet',
    'sans',
    'Inconnu',
    'inconnue',
    'CDL',
    'MQ',
    'null',
    'NULL',
    'None',
    'NaN',
    'undefined',
    'à compléter',
    'À définir',
    'à déterminer',
    'à préciser',
    'En attente',
  ])('« %s »', (text) => expect(isNotStated(text)).toBe(true));

  it.each([
    '0',
    '0,00',
    'aucun',
    'non',
    'NCC',
    'nécessaire',
    'sans suite',
    'sans titulaire',
    'à compléter par le service',
    '2024',
    'Nancy',
  ])('« %s » states something', (text) => expect(isNotStated(text)).toBe(false));
});

describe('a text as a person meant it', () => {
  it.each([
    ['D&#8217;eau', 'D’eau'],
    ['D&#x2019;eau', 'D’eau'],
    ['Caf&eacute; &agrave; la &Eacute;cole', 'Café à la École'],
    ['&laquo; A &raquo; &ndash; B &mdash; C&hellip;', '« A » – B — C…'],
    ['12&nbsp;000 &euro;, 45&deg;', '12 000 €, 45°'],
    ['&lt;b&gt; &quot;x&quot; &apos;y&apos;', '<b> "x" \'y\''],
    ['&ecirc;&acirc;&ocirc;&icirc;&ucirc;&ccedil;&ugrave;&egrave;', 'êâôîûçùè'],
    ['&Egrave;&Agrave; &lsquo;&rsquo;&ldquo;&rdquo;', 'ÈÀ ‘’“”'],
    ['R&amp;D', 'R&D'],
    ['R&amp;amp;D', 'R&D'],
    ['A & B; C', 'A & B; C'],
    ['&inconnu; &#0; &#1114112;', '&inconnu; &#0; &#1114112;'],
    ['l\\\'eau \\"vive\\"', 'l\'eau "vive"'],
    ['C:\\dossier', 'C:\\dossier'],
    ['un\u00a0deux\u202ftrois', 'un deux trois'],
    ['une\r\nligne\rdeux', 'une\nligne\ndeux'],
    ['  bord  ', 'bord'],
    ["'=A1", '=A1'],
    ["'+33", '+33'],
    ["'-12", '-12'],
    ["'@nom", '@nom'],
    ["''=A1", '=A1'],
    ["'eau", "'eau"],
    ["l'=eau", "l'=eau"],
  ])('%s is %s', (written, meant) => expect(cleanText(written)).toBe(meant));

  it('loses the mark of the consolidated essential data, and nothing else', () => {
    expect(withoutProducerMark('INX 2024-12')).toBe('2024-12');
    expect(withoutProducerMark('INX2024')).toBe('INX2024');
    expect(withoutProducerMark('LINX 12')).toBe('LINX 12');
    expect(inWords(readText(typed('INX Travaux')))).toBe('Travaux');
  });
});

describe('the number of a contract or of a lot', () => {
  it.each([
    ['2024-12', '2024-12'],
    ['0012', '0012'],
    ['12E3', '12E3'],
    ['1.2E+15', '1.2E+15, warning lost-digits'],
    ['1,2E+15', '1,2E+15, warning lost-digits'],
    ['2E+15', '2E+15, warning lost-digits'],
    ['A2E+15', 'A2E+15'],
    ['1234567890123450', '1234567890123450'],
    ['NC', 'not stated'],
    ['#REF!', 'warning formula-error'],
  ])('typed %s: %s', (text, outcome) => expect(inWords(readName(typed(text)))).toBe(outcome));

  it.each([
    ['2024', '2024'],
    ['2024.0', '2024'],
    ['2024.00', '2024'],
    ['2024.5', '2024.5'],
    ['2.02E+15', '2.02E+15, warning lost-digits'],
    ['2.02E15', '2.02E15, warning lost-digits'],
    ['123456789012345', '123456789012345'], // fifteen digits are all kept
    ['1234567890123450', '1234567890123450, warning lost-digits'],
    ['1234567890123456', '1234567890123456'],
  ])('stored %s: %s', (text, outcome) => expect(inWords(readName(stored(text)))).toBe(outcome));

  it.each([
    ['3', '3'],
    ['03', '03'],
    ['Lot 3', '3'],
    ['lots 3', '3'],
    ['LOT n°3', '3'],
    ['Lot no 3', '3'],
    ['lot N. 3', '3'],
    ['Lot numéro 3', '3'],
    ['n° 3', '3'],
    ['3 bis', '3 bis'],
    ['Lot 12345678', '12345678'],
    ['Lot 3 : peinture', 'Lot 3 : peinture'], // a title, not a number
    ['Lot unique', 'Lot unique'],
    ['Lot A', 'Lot A'],
    ['lotissement', 'lotissement'],
    ['sans objet', 'not stated'],
  ])('of a lot, %s: %s', (text, outcome) => expect(inWords(readLot(typed(text)))).toBe(outcome));
});

describe('a formula that failed', () => {
  it.each([
    '#REF!',
    '#N/A',
    '#NOM?',
    '#NAME?',
    '#VALEUR!',
    '#VALUE!',
    '#DIV/0!',
    '#NUL!',
    '#NULL!',
    '#NOMBRE!',
    '#NUM!',
    ' #ref! '.trim(),
  ])('printed as %s is known', (text) => expect(formulaFault(typed(text))).toBe('formula-error'));

  it.each(['#12', '# REF', 'REF!', '#REF! voir annexe', '#hashtag'])('is not taken from « %s »', (text) =>
    expect(formulaFault(typed(text))).toBeNull(),
  );

  it('is told from one that was never computed', () => {
    expect(formulaFault({ text: '', kind: 'formula-without-value' })).toBe('formula-without-value');
    expect(formulaFault({ text: 'x', kind: 'error' })).toBe('formula-error');
    expect(formulaFault(stored('12'))).toBeNull();
  });
});
