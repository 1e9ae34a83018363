import { normalisedText } from '../../../shared/domain/normalised-text';

/** Words that stand where nothing is stated; CDL and MQ are those of the consolidated essential data. */
const MARKERS = new Set([
  '',
  'nc',
  'n c',
  'nr',
  'n r',
  'nd',
  'n d',
  'na',
  'n a',
  'neant',
  'non disponible',
  'non disponibles',
  'non renseigne',
  'non renseignee',
  'non renseignes',
  'non communique',
  'non communiquee',
  'non connu',
  'non precise',
  'non applicable',
  'sans montant',
  'sans objet',
  'sans',
  'inconnu',
  'inconnue',
  'cdl',
  'mq',
  'null',
  'none',
  'nan',
  'undefined',
  'a completer',
  'a definir',
  'a determiner',
  'a preciser',
  'en attente',
]);
const LONGEST_MARKER = 16;
const PRODUCER_MARK = /^INX\s+/;

/** True for `NC`, `néant`, a dash, a blank: the field is empty, and nothing is wrong. */
export function isNotStated(text: string): boolean {
  if (text.length > LONGEST_MARKER || startsWithDigit(text)) return text.trim() === '';
  return MARKERS.has(normalisedText(text));
}

/** The value behind `INX `, by which the consolidated essential data mark a value they judge wrong. */
export function withoutProducerMark(text: string): string {
  return text.startsWith('INX') ? text.replace(PRODUCER_MARK, '') : text;
}

function startsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57;
}
