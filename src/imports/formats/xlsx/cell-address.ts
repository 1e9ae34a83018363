/** Column of an address ("B12" → 1) from 0, or undefined when it is not one. */
export function columnOf(address: string): number | undefined {
  let column = 0;
  for (let index = 0; index < address.length; index += 1) {
    const letter = address.charCodeAt(index);
    if (letter >= 48 && letter <= 57) return index === 0 ? undefined : column - 1;
    if (letter < 65 || letter > 90 || column > 16_384) return undefined;
    column = column * 26 + (letter - 64);
  }
  return undefined;
}

/** Row of an address ("B12" → 12), or undefined when it is not one. */
export function rowOf(address: string): number | undefined {
  const digits = /^[A-Z]+(\d{1,7})$/.exec(address)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
