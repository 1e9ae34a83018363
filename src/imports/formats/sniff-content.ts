/** What the first bytes of a file say it is; `zip` and `ole2` are containers to look into. */
export type Sniffed =
  | { readonly kind: 'zip' | 'ole2' | 'json' | 'text' | 'empty' }
  | { readonly kind: 'foreign'; readonly found: string };

/** A first entry, an archive without any, one cut in volumes. */
const zipStarts = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
const signatures: readonly (readonly [bytes: string, found: string])[] = [
  ['%PDF', 'un document PDF'],
  ['\x89PNG', 'une image PNG'],
  ['\xff\xd8\xff', 'une image JPEG'],
  ['GIF8', 'une image GIF'],
  ['II*\0', 'une image TIFF'],
  ['MM\0*', 'une image TIFF'],
  ['BM', 'une image BMP'],
  ['{\\rtf', 'un texte RTF'],
  ['\x1f\x8b', 'une archive gzip'],
  ['BZh', 'une archive bzip2'],
  ["7z\xbc\xaf'\x1c", 'une archive 7z'],
  ['Rar!', 'une archive RAR'],
  ['SQLite format 3\0', 'une base SQLite'],
  ['PAR1', 'un fichier Parquet'],
  ['\x7fELF', 'un programme'],
  ['MZ', 'un programme'],
];
/** Signatures of plain letters that a list could begin with: a control byte has to follow. */
const ambiguous = new Set(['BM', 'MZ']);

/** Judges the start of a file (a few kilobytes); the name of the file has no say. */
export function sniffContent(start: Buffer): Sniffed {
  if (start.length === 0) return { kind: 'empty' };
  const latin = start.toString('latin1');
  if (zipStarts.some((bytes) => latin.startsWith(bytes))) return { kind: 'zip' };
  if (latin.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: 'ole2' };
  const signature = signatures.find(([bytes]) => latin.startsWith(bytes) && isCredible(bytes, latin));
  if (signature) return { kind: 'foreign', found: signature[1] };
  const text = decodeStart(start);
  if (text.trim() === '') return { kind: text.includes('\0') ? 'text' : 'empty' };
  if (nulsIn(text) > text.length * STRAY) return { kind: 'foreign', found: 'un fichier binaire inconnu' };
  return sniffText(text.trimStart());
}

/** A list may hold a NUL that strayed into it; a program or a picture is full of them. */
const STRAY = 0.03;

function nulsIn(text: string): number {
  return text.split('\0').length - 1;
}

function isCredible(bytes: string, latin: string): boolean {
  return !ambiguous.has(bytes) || latin.slice(2, 16).includes('\0');
}

function decodeStart(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le').decode(start);
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be').decode(start);
  return new TextDecoder('utf-8').decode(start);
}

function sniffText(text: string): Sniffed {
  if (/^[[{]\s*(["{[\]}]|$)/.test(text)) return { kind: 'json' };
  // A list may well begin with the headers "ID;Procédure": a SYLK file goes on with records of one letter.
  if (/^ID;P\w*(;[A-Z])*\r?\n[A-Z];/.test(text))
    return { kind: 'foreign', found: 'une feuille au format SYLK (slk)' };
  if (text.startsWith('<')) return { kind: 'foreign', found: nameMarkup(text) };
  return { kind: 'text' };
}

function nameMarkup(text: string): string {
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return 'un tableau « Feuille de calcul XML 2003 »';
  if (/<office:document[\s>]/.test(text)) return 'un document OpenDocument à plat (fods)';
  if (/<(!doctype\s+html|html|head|body|table|div|meta)[\s>]/i.test(text)) {
    return 'une page web (HTML), comme en produisent certains exports nommés .xls';
  }
  return 'un fichier XML';
}
