import { unzipSync, zipSync } from 'fflate';
import { Workbook } from 'exceljs';

/** The day on which the fictitious officers saved their files. */
export const SAVED_ON = new Date('2026-11-23T09:00:00Z');

// Zip entries carry local time: given by its local numbers, it is the same in every time zone.
const ZIP_TIME = new Date(2026, 10, 23, 9);

/** A font always names its family: left out, some programs fall back to another one. */
export const FONT = { name: 'Calibri', family: 2, size: 11 } as const;
export const BOLD = { ...FONT, bold: true } as const;
export const TITLE = { ...BOLD, size: 15 } as const;

export function newWorkbook(author: string): Workbook {
  const workbook = new Workbook();
  workbook.creator = author;
  workbook.lastModifiedBy = author;
  workbook.created = SAVED_ON;
  workbook.modified = SAVED_ON;
  return workbook;
}

/** The bytes of a workbook, the same at each writing: exceljs stamps its zip entries with the time. */
export async function workbookBytes(workbook: Workbook): Promise<Buffer> {
  const entries = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const ordered = Object.entries(entries).sort(([left], [right]) => (left < right ? -1 : 1));
  return Buffer.from(zipSync(Object.fromEntries(ordered), { mtime: ZIP_TIME, level: 6 }));
}
