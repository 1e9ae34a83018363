import { PassThrough, Readable } from 'node:stream';
import { contractColumns, type ExportValue } from './contract-columns';
import { csvLine, UTF8_MARK } from './csv-text';

const HEADER = contractColumns.map(({ field }) => field);

export type Lines = AsyncGenerator<ExportValue[]>;

interface Form {
  /** As a menu says it. */
  readonly label: string;
  readonly type: string;
  /** The file, written as the lines are read; a failure half way ends it with its error. `notes`: filters and date. */
  readonly write: (lines: Lines, notes: readonly string[]) => Readable;
}

/** The forms in which the list of contracts is exported, by the ending of the file's name, as a menu offers them. */
export const LIST_FORMS = {
  xlsx: {
    label: 'Classeur (xlsx)',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: asWorkbook,
  },
  csv: { label: 'Texte (csv)', type: 'text/csv; charset=utf-8', write: asCsv },
} as const satisfies Readonly<Record<string, Form>>;
export type ListForm = keyof typeof LIST_FORMS;
export const LIST_FORM_NAMES = Object.keys(LIST_FORMS) as readonly ListForm[];

export function listFormNamed(text: string): ListForm | undefined {
  return LIST_FORM_NAMES.find((name) => name === text);
}

/** Without the notes, so that the file can be imported again. */
function asCsv(lines: Lines): Readable {
  async function* text(): AsyncGenerator<string> {
    yield UTF8_MARK + csvLine(HEADER.map(({ label }) => label));
    for await (const line of lines) yield csvLine(line);
  }
  return Readable.from(text());
}

function asWorkbook(lines: Lines, notes: readonly string[]): Readable {
  const content = new PassThrough();
  // exceljs is loaded where a workbook is written: most starts write none.
  import('./list-workbook.js')
    .then(({ writeListWorkbook }) =>
      writeListWorkbook({ title: 'Marchés', columns: HEADER, lines, notes }, content),
    )
    .catch((error: unknown) => content.destroy(error as Error));
  return content;
}
