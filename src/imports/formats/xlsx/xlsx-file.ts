import { type SheetReader, type SheetRow } from '../../../reading/domain/table';
import { type ReadLimits } from '../limits';
import { parseXml } from '../xml/parse-xml';
import { type ZipArchive } from '../zip/zip-archive';
import { type DownwardMerges, readDownwardMerges } from './downward-merges';
import { listenToSheet } from './parse-sheet';
import { RowAssembler } from './row-assembler';
import { scanSheet, SheetNotUnderstood } from './scan-sheet';
import { readWorkbook, type SheetEntry, type Workbook } from './workbook';

/** The sheets of an xlsx (or xlsm) workbook; rows are read as they are asked for. */
export async function openXlsxSheets(archive: ZipArchive, limits: ReadLimits): Promise<SheetReader[]> {
  const workbook = await readWorkbook(archive, limits);
  return workbook.sheets.map((sheet) => new XlsxSheet(archive, workbook, sheet, limits));
}

class XlsxSheet implements SheetReader {
  readonly name: string;
  readonly hidden: boolean;
  private merges: DownwardMerges | undefined;

  constructor(
    private readonly archive: ZipArchive,
    private readonly workbook: Workbook,
    private readonly entry: SheetEntry,
    private readonly limits: ReadLimits,
  ) {
    this.name = entry.name;
    this.hidden = entry.hidden;
  }

  async *batches(): AsyncGenerator<readonly SheetRow[]> {
    let delivered = 0;
    try {
      for await (const rows of await this.scannedRows()) {
        delivered += rows.length;
        yield rows;
      }
    } catch (error) {
      if (!(error instanceof SheetNotUnderstood)) throw error;
      // The complete reader starts again; the rows already given are the same and are passed over.
      let seen = 0;
      for await (const rows of await this.parsedRows()) {
        yield rows.slice(Math.max(0, delivered - seen));
        seen += rows.length;
      }
    }
  }

  /** Rows by the fast scanner, which stops at what it does not understand. */
  async scannedRows(): Promise<AsyncIterable<readonly SheetRow[]>> {
    const merges = await this.downwardMerges();
    return scanSheet(this.archive.xml(this.entry.part), (emit) => this.assembler(merges, emit));
  }

  /** Rows by the complete XML reader. */
  async parsedRows(): Promise<AsyncIterable<readonly SheetRow[]>> {
    const merges = await this.downwardMerges();
    return parseXml<SheetRow>(this.archive.xml(this.entry.part), (emit) =>
      listenToSheet(this.assembler(merges, emit)),
    );
  }

  private assembler(merges: DownwardMerges, emit: (row: SheetRow) => void): RowAssembler {
    return new RowAssembler(this.workbook.context, merges, this.limits, emit);
  }

  private async downwardMerges(): Promise<DownwardMerges> {
    this.merges ??= await readDownwardMerges(this.archive.bytes(this.entry.part));
    return this.merges;
  }
}
