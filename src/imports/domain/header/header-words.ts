import { normalisedText } from '../../../shared/domain/normalised-text';

const UNIT_WORDS = new Set(['ht', 'euro', 'eur', 'hors', 'taxe', 'kEur', 'keur', 'meur']);
const LINK_WORDS = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'l',
  'les',
  'en',
  'au',
  'aux',
  'et',
  'a',
  'the',
]);
/** At the end of a header they say which end of a period it is: « Période du », « Période au ». */
const BOUND_WORDS = new Set(['du', 'au']);
const NUMBER_WORDS = new Set(['no', 'num', 'numero', 'nr']);
const SHORTEST_FUZZY_WORD = 6;
/** Beside a word that is right, a shorter one still means only one thing (« Obget du marché »). */
const SHORTEST_BESIDE_ANOTHER = 5;

/**
 * The words of a header that tell columns apart: without accents, articles, units and plurals,
 * « N° » and « Numéro » being one word. A header made of such words only (« Du ») keeps them.
 */
export function headerWords(text: string): string[] {
  const words = normalisedText(text).split(' ').filter(Boolean);
  const isBound = (word: string, place: number): boolean =>
    BOUND_WORDS.has(word) && place === words.length - 1;
  const kept = words
    .map(singular)
    .filter((word, place) => !UNIT_WORDS.has(word) && (!LINK_WORDS.has(word) || isBound(word, place)));
  return kept.length > 0 ? kept : words;
}

/** Two headers with one key are one header: « dateNotification » and « Date de notification ». */
export function headerKey(words: readonly string[]): string {
  return words.join('');
}

/** True when each word of one is the same or one slip away (« Liblellé CPV », « siren_Titualire »). */
export function isMisspelling(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  const isAnyRight = left.some((word, index) => word === right[index]);
  const shortest = isAnyRight ? SHORTEST_BESIDE_ANOTHER : SHORTEST_FUZZY_WORD;
  return left.every((word, index) => isNearly(word, right[index] ?? '', shortest));
}

function singular(word: string): string {
  if (NUMBER_WORDS.has(word)) return 'n';
  return word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** One insertion, deletion, replacement or swap of neighbours, in words long enough for it to mean nothing else. */
function isNearly(left: string, right: string, shortest: number): boolean {
  if (left === right) return true;
  if (Math.min(left.length, right.length) < shortest) return false;
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const a = left.slice(start);
  const b = right.slice(start);
  if (a.length > b.length) return a.slice(1) === b;
  if (a.length < b.length) return a === b.slice(1);
  return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}
