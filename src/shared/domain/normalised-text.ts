/** Lower case, without accents, punctuation as single spaces: what searches and header names compare. */
export function normalisedText(text: string): string {
  return text
    .toLowerCase()
    .replace(BEYOND_ASCII, withoutAccent)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const BEYOND_ASCII = /[^\p{ASCII}]/gu;

/** French has some thirty such letters: each is taken apart once. */
const plain = new Map<string, string>();

function withoutAccent(letter: string): string {
  const known = plain.get(letter);
  if (known !== undefined) return known;
  const made = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('œ', 'oe').replace('æ', 'ae');
  plain.set(letter, made);
  return made;
}
