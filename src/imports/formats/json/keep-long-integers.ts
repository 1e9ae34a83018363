/** Sixteen digits and more may lose their last ones in a number (2^53 has sixteen). */
const LONG_INTEGER = /(^|[\s:,[])(-?\d{16,})(?=\s*[,\]}])/g;

/** Puts the long integers of a JSON text between quotes, outside its strings. */
export function keepLongIntegers(json: string): string {
  if (!/\d{16}/.test(json)) return json;
  const parts: string[] = [];
  let position = 0;
  while (position < json.length) {
    const open = json.indexOf('"', position);
    const plainEnd = open < 0 ? json.length : open;
    parts.push(json.slice(position, plainEnd).replace(LONG_INTEGER, '$1"$2"'));
    if (open < 0) break;
    position = stringEnd(json, open);
    parts.push(json.slice(open, position));
  }
  return parts.join('');
}

function stringEnd(json: string, open: number): number {
  for (let at = open + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}
