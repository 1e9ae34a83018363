import { type ImportIssue } from '../domain/contract-draft';
import { findHeader, type HeaderRecognition, mappingOf } from '../domain/header/header';
import { noRow } from '../domain/report/intake-issues';
import { type SheetSource, type TableFile } from '../../reading/domain/table';
import { firstRows } from '../formats/first-rows';
import { openTableFile } from '../formats/open-table-file';
import { noTargetList } from '../imports.errors';
import { issueAt } from '../domain/report/row-remarks';
import { type StatedTarget, targetReader, type ValueKindOf } from './read-target-row';
import { TARGET_FIELDS, type TargetFieldId } from './target-fields';
import { targetSentences } from './target-sentences';

/** A list of targets as read: what may be set, and what is said of the other rows. */
export interface TargetFile {
  readonly format: string;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly mapping: Readonly<Record<string, string>>;
  readonly targets: readonly StatedTarget[];
  readonly rejected: number;
  readonly issues: readonly ImportIssue[];
}

const NEEDED = ['indicatorId', 'basis', 'year', 'value'] as const;

/** Reads the first visible sheet that carries targets. Throws a French refusal when none does. */
export async function readTargetFile(path: string, name: string, kindOf: ValueKindOf): Promise<TargetFile> {
  const file = await openTableFile(path);
  try {
    const { sheet, header } = await findList(file, name);
    return { format: `targets-${file.format}`, ...(await readList(sheet, header, kindOf)) };
  } finally {
    await file.close();
  }
}

async function findList(
  file: TableFile,
  name: string,
): Promise<{ readonly sheet: SheetSource; readonly header: HeaderRecognition<TargetFieldId> }> {
  for (const sheet of file.sheets.filter(({ hidden }) => !hidden)) {
    const header = findHeader(await firstRows(sheet), { fields: TARGET_FIELDS, anchors: ['indicatorId'] });
    const found = new Set(header?.columns.map(({ field }) => field));
    if (header !== null && NEEDED.every((field) => found.has(field))) return { sheet, header };
  }
  throw noTargetList(name);
}

async function readList(
  sheet: SheetSource,
  header: HeaderRecognition<TargetFieldId>,
  kindOf: ValueKindOf,
): Promise<Omit<TargetFile, 'format'>> {
  const read = targetReader(header, kindOf);
  const targets: StatedTarget[] = [];
  const issues: ImportIssue[] = [];
  const firstRow = new Map<string, number>();
  let rejected = 0;
  for await (const row of sheet.rows()) {
    if (row.number <= header.headerRow || row.cells.every((cell) => !cell?.text.trim())) continue;
    const reading = read(row);
    issues.push(...reading.issues);
    if (reading.target === null) {
      rejected += 1;
      continue;
    }
    const { indicatorId, basis, line, year } = reading.target;
    const key = JSON.stringify([indicatorId, basis, line, year]);
    const before = firstRow.get(key);
    if (before === undefined) firstRow.set(key, row.number);
    else issues.push(repeated(row.number, before));
    targets.push(reading.target);
  }
  if (targets.length + rejected === 0) issues.push(noRow(header.headerRow));
  const name = sheet.name === '' ? null : sheet.name;
  return { sheet: name, headerRow: header.headerRow, mapping: mappingOf(header), targets, rejected, issues };
}

function repeated(row: number, before: number): ImportIssue {
  const said = {
    code: 'same-target-twice',
    severity: 'warning',
    sentence: targetSentences.repeated(before),
  } as const;
  return issueAt({ row, column: null }, said, null);
}
