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

type Shared = (row: object) => void;

/** Does the same for every text of rows just read, and for their lists of texts. */
export function sharedRows(): Shared {
  const shared = sharedTexts();
  const lists = new Map<string, readonly unknown[]>();
  return (row) => {
    const fields = row as Record<string, unknown>;
    for (const [name, value] of Object.entries(fields))
      if (typeof value === 'string') fields[name] = shared(value);
      else if (Array.isArray(value)) {
        const text = JSON.stringify(value);
        const known = lists.get(text) ?? (value as unknown[]);
        lists.set(text, known);
        fields[name] = known;
      }
  };
}
