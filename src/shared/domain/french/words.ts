import { type Figure, grouped, NO_BREAK_SPACE } from './numbers';

/** `1 marché`, `0 marché`, `2 marchés`: the French plural begins at two. */
export function counted(count: Figure, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)}${NO_BREAK_SPACE}${agreed(Number(count), singular, plural)}`;
}

/** The word alone, as it agrees with the number. */
export function agreed(count: number, singular: string, plural = `${singular}s`): string {
  return Math.abs(count) < 2 ? singular : plural;
}

/** Words that stay on one line. */
export const unbroken = (text: string): string => text.replace(/ /g, NO_BREAK_SPACE);

/** `1er`, `2e`. */
export const ordinal = (rank: number): string => `${rank}${rank === 1 ? 'er' : 'e'}`;

export const yesOrNo = (value: boolean): string => (value ? 'oui' : 'non');

/** `a, b et c`. */
export function listed(items: readonly string[], last = 'et'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const decapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** First letter in capital, a final point. */
export const asSentence = (clause: string): string =>
  `${capitalised(clause)}${/[.!?]$/.test(clause) ? '' : '.'}`;

/** Typography of a sentence: apostrophes, and spaces that do not break before ; : ! ? % € ». */
export function french(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const text = parts.reduce((sum, part, index) => `${sum}${String(values[index - 1] ?? '')}${part}`);
  return text
    .replace(/'/g, '’')
    .replace(/ ([;:!?%€»])/g, `${NO_BREAK_SPACE}$1`)
    .replace(/« /g, `«${NO_BREAK_SPACE}`);
}
