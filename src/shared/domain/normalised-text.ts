/** Lower case, without accents, punctuation as single spaces: what searches and header names compare. */
export function normalisedText(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function withoutAccents(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae');
}

const BEYOND_ASCII = /[^\p{ASCII}]/u;
