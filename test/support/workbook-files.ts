import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** A folder for the files of one spec, removed by `remove`. */
export interface ScratchFolder {
  write(name: string, content: Uint8Array | string): string;
  remove(): void;
}

export function scratchFolder(): ScratchFolder {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-'));
  return {
    write: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export interface XlsxParts {
  /** Rows and what follows them: the inside of `<worksheet>` unless it is a whole document. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly states?: Readonly<Record<string, 'hidden' | 'veryHidden'>>;
  readonly sharedStrings?: readonly string[];
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly extra?: Readonly<Record<string, string>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook whose XML a spec writes itself, so that no writer tidies it. */
export function xlsxOf(parts: XlsxParts): Uint8Array {
  const names = Object.keys(parts.sheets);
  const sheets = names.map((name, index) => {
    const state = parts.states?.[name] ? ` state="${parts.states[name]}"` : '';
    return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const links = names.map((_, index) =>
    relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  if (parts.sharedStrings) links.push(relationship('rIdS', 'sharedStrings', 'sharedStrings.xml'));
  if (parts.styles) links.push(relationship('rIdT', 'styles', 'styles.xml'));
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${parts.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(links),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        worksheet(parts.sheets[name] ?? ''),
      ]),
    ),
    ...(parts.sharedStrings
      ? {
          'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${parts.sharedStrings.map((si) => `<si>${si}</si>`).join('')}</sst>`,
        }
      : {}),
    ...(parts.styles ? { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${parts.styles}</styleSheet>` } : {}),
    ...parts.extra,
  });
}

function worksheet(content: string): string {
  return content.includes('worksheet') ? content : `<worksheet xmlns="${MAIN}">${content}</worksheet>`;
}

function relationships(links: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

const ODS_NAMESPACES = ['office', 'table', 'text', 'style', 'calcext']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** An OpenDocument spreadsheet: `tables` is the inside of `office:spreadsheet`. */
export function odsOf(tables: string, styles = ''): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content ${ODS_NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });
}
