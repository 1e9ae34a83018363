import { FormatFault, unreadableWorkbook } from '../formats.errors';
import { type ReadLimits } from '../limits';
import { type ZipArchive } from '../zip/zip-archive';
import { attributeOf, walkXml, type XmlAttributes } from '../xml/parse-xml';
import { readRelationships, type Relationship } from './relationships';
import { readSharedStrings } from './shared-strings';
import { readStyles } from './styles';
import { type WorkbookContext } from './workbook-context';

export interface SheetEntry {
  readonly name: string;
  /** Hidden or "very hidden" (the second cannot be shown from the menus). */
  readonly hidden: boolean;
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly context: WorkbookContext;
}

interface WorkbookPart {
  readonly sheets: { name: string; hidden: boolean; relationship: string }[];
  date1904: boolean;
}

/** Opens what the sheets share; the cells themselves are read later, sheet by sheet. */
export async function readWorkbook(archive: ZipArchive, limits: ReadLimits): Promise<Workbook> {
  const root = (await readRelationships(archive, '')).find(({ type }) => type === 'officeDocument');
  const path = root?.target ?? 'xl/workbook.xml';
  const part = await readWorkbookPart(archive, path);
  const relationships = await readRelationships(archive, path);
  const strings = partOf(archive, relationships, 'sharedStrings');
  const styles = partOf(archive, relationships, 'styles');
  return {
    sheets: locateSheets(archive, part, relationships),
    context: {
      sharedStrings:
        strings === undefined ? [] : await readSharedStrings(archive.xml(strings), limits.sharedStrings),
      styles: styles === undefined ? [] : await readStyles(archive.xml(styles)),
      date1904: part.date1904,
    },
  };
}

async function readWorkbookPart(archive: ZipArchive, path: string): Promise<WorkbookPart> {
  const part: WorkbookPart = { sheets: [], date1904: false };
  await walkXml(archive.xml(path), {
    open: (name, attributes) => noteElement(part, name, attributes),
    close: () => undefined,
    text: () => undefined,
  });
  return part;
}

function noteElement(part: WorkbookPart, name: string, attributes: XmlAttributes): void {
  if (name === 'workbookPr')
    part.date1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '');
  if (name !== 'sheet') return;
  part.sheets.push({
    name: attributeOf(attributes, 'name') ?? '',
    hidden: ['hidden', 'veryHidden'].includes(attributeOf(attributes, 'state') ?? ''),
    relationship: attributeOf(attributes, 'id') ?? '',
  });
}

/** Sheets of cells only: a sheet that is one chart, or a dialog, holds no list. */
function locateSheets(
  archive: ZipArchive,
  part: WorkbookPart,
  relationships: readonly Relationship[],
): SheetEntry[] {
  const sheets: SheetEntry[] = [];
  for (const { name, hidden, relationship } of part.sheets) {
    const found = relationships.find(({ id }) => id === relationship);
    if (found === undefined || !archive.has(found.target)) {
      throw new FormatFault((file) => unreadableWorkbook(file, `sa feuille « ${name} » manque`));
    }
    if (found.type === 'worksheet') sheets.push({ name, hidden, part: found.target });
  }
  return sheets;
}

function partOf(
  archive: ZipArchive,
  relationships: readonly Relationship[],
  type: string,
): string | undefined {
  const target = relationships.find((relationship) => relationship.type === type)?.target;
  return target !== undefined && archive.has(target) ? target : undefined;
}
