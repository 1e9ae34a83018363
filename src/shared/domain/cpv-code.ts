/** A CPV code: 8 digits, without its control digit (regulation (EC) 213/2008). */
export type CpvCode = string;

/** Takes the 8 digits of "90911300" or "90911300-9"; null when the text is neither. */
export function cpvDigits(text: string): CpvCode | null {
  const match = /^(\d{8})(?:-\d)?$/.exec(text.trim());
  return match?.[1] ?? null;
}

/** The division: the two leading digits, as a number. */
export function cpvDivision(code: CpvCode): number {
  return Number(code.slice(0, 2));
}
