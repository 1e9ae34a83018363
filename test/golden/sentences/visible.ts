/** Shown in the golden text in place of the two spaces that do not break. */
const NO_BREAK = '~';
const NARROW_NO_BREAK = '^';

export const HOW_TO_READ =
  `Every sentence as the product says it; ${NO_BREAK} is a no-break space (U+00A0), ` +
  `${NARROW_NO_BREAK} a narrow one (U+202F); (…) is the effect of a rule, said in its first case.`;

/** A sentence of the product with its no-break spaces made visible. */
export function visible(sentence: string): string {
  if (/[~^\n]/.test(sentence)) throw new Error(`A sentence with a mark of the golden text: ${sentence}`);
  return sentence.replaceAll('\u00a0', NO_BREAK).replaceAll('\u202f', NARROW_NO_BREAK);
}
