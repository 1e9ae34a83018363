/** Values that no form of ours sends, each with a reason to break something. */
export const HOSTILE_TEXTS: readonly string[] = [
  'a\u0000b',
  'x'.repeat(12_000),
  '0000',
  '99999',
  '-1',
  '99999999999999999999999999',
  '1e400',
  '0000-01-01',
  '2026-02-30',
  '31/12/99999',
  '\u0000',
  "' OR 1=1 --",
  '{"a":1}',
  '[object Object]',
  '__proto__',
  'constructor',
  '%',
  '\u202e\ufeff😀',
  '999999999',
  '12345678',
];

/** Parts of an address, as written in it: absent, too long, malformed, not of this alphabet. */
export const HOSTILE_PARTS: readonly string[] = [
  'a3f1c2d4-0000-7000-8000-000000000000',
  '%00',
  'x'.repeat(3_000),
  '%ff',
  '%',
  '..%2f..%2fetc',
  '__proto__',
  '0000',
  '99999.pdf',
  '2026.pdf%00',
  '-1',
  '%F0%9F%98%80',
];

const cursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** Cursors: of no list, of another order, of a type that its column does not have. */
export const CURSORS: readonly string[] = [
  'x',
  cursor(),
  cursor(null, 'a'),
  cursor({}, []),
  cursor('abc', 'a'),
  cursor('\u0000', '\u0000'),
  cursor(1e308, 'a'),
  cursor(-1.5, 'a'),
  cursor('2026-02-30', 'a'),
  cursor('99999-01-01', 'a'),
  cursor('9', 'x'.repeat(3_000)),
  Buffer.from('[1e999,"a"]').toString('base64url'),
];

/** What lets a form reach what is behind its required fields. */
export const PLAUSIBLE: Readonly<Record<string, string>> = {
  subject: 'Entretien des collèges',
  name: 'Commune de Hautecombe',
  siret: '99000000000010',
  email: 'nouveau@exemple.fr',
  displayName: 'Dominique Exemple',
  role: 'reader',
  period: 'octobre 2025',
  hours: '12,5',
  retainedHours: '960',
  gapReason: 'Convenu avec le facilitateur',
  startsOn: '01/02/2025',
  reason: 'Arrêt de chantier',
  evidenceSeen: 'invoice',
  weight: '1',
  motivation: 'Marché très court',
};

const form = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=x';

/** Bodies that are no form, or a form that lies about itself. */
export const BODIES: readonly {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}[] = [
  { body: '{"name":{"a":["b"]}}', headers: { 'content-type': 'application/json' } },
  { body: '[[', headers: { 'content-type': 'application/json' } },
  { body: 'a=b', headers: { 'content-type': 'text/plain' } },
  { body: '<a/>', headers: { 'content-type': 'application/xml' } },
  { body: 'nothing of the kind', headers: { 'content-type': multipart } },
  { body: 'x', headers: { 'content-type': 'multipart/form-data' } },
  {
    body: '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nno file\r\n--x--\r\n',
    headers: { 'content-type': multipart },
  },
  {
    body: '--x\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--x--\r\n',
    headers: { 'content-type': multipart },
  },
  {
    body: '--x\r\nContent-Disposition: form-data; name="other"; filename="a.csv"\r\n\r\na\r\n--x--\r\n',
    headers: { 'content-type': multipart },
  },
  {
    body: `--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${'a'.repeat(120_000)}\r\n--x--\r\n`,
    headers: { 'content-type': multipart },
  },
  {
    body: `${'--x\r\nContent-Disposition: form-data; name="a[b][c]"\r\n\r\nx\r\n'.repeat(60)}--x--\r\n`,
    headers: { 'content-type': multipart },
  },
  {
    body: '--x\r\nContent-Disposition: form-data; name="acheteur"\r\n\r\n\u0000\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="\u0000.csv"\r\n\r\na;b\r\n--x--\r\n',
    headers: { 'content-type': multipart },
  },
  { body: `a=${'x'.repeat(1_100_000)}`, headers: { 'content-type': form } },
  { body: 'a=1&'.repeat(6_000), headers: { 'content-type': form } },
  { body: 'a=b', headers: { 'content-type': `${form}; charset=klingon` } },
  { body: 'a=b', headers: { 'content-type': form, 'content-encoding': 'gzip' } },
  { body: 'a=b', headers: { 'content-type': form, 'content-encoding': 'unknown' } },
  { body: '%%%=%ff&%00=%00', headers: { 'content-type': form } },
];

/** Announced bodies that never come whole. */
export const UPLOADS: readonly Readonly<Record<string, string>>[] = [
  { 'Content-Type': multipart, 'Content-Length': '5000' },
  { 'Content-Type': form, 'Content-Length': '5000' },
];

let turn = 0;

/** Some of them, others each time: all are tried somewhere, in a bounded time. */
export function turning<T>(values: readonly T[], count: number): T[] {
  turn += count;
  return Array.from({ length: count }, (_, index) => values[(turn + index) % values.length] as T);
}
