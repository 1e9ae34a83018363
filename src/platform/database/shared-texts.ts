/** Gives one text for all that are equal: a driver makes another one for each row, and rows are kept by the thousand. */
export function sharedTexts(): <T extends string | null>(text: T) => T {
  const known = new Map<string | null, string | null>();
  return <T extends string | null>(text: T): T => {
    const found = known.get(text);
    if (found !== undefined) return found as T;
    known.set(text, text);
    return text;
  };
}
