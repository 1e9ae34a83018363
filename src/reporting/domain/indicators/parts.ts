/**
 * Rows in parts that are never changed: what one of them gives is worked out once, whatever changes in the others. All
 * the hours of one person stand in one part, so that people are counted part by part.
 */
export type Parts<Row> = readonly (readonly Row[])[];

/** Works something out for each part once, as long as the part is kept. */
export function onceAPart<Row, Asked, Given>(
  work: (rows: readonly Row[], asked: Asked) => Given,
): (rows: readonly Row[], asked: Asked) => Given {
  const known = new WeakMap<readonly Row[], Map<Asked, Given>>();
  return (rows, asked) => {
    const ofPart = known.get(rows) ?? new Map<Asked, Given>();
    known.set(rows, ofPart);
    const found = ofPart.get(asked);
    if (found !== undefined) return found;
    const given = work(rows, asked);
    ofPart.set(asked, given);
    return given;
  };
}
