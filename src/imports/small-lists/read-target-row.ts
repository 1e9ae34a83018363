import { eurosText } from '../../shared/domain/euros';
import { type ImportIssue } from '../domain/contract-draft';
import { type BoundColumn, type HeaderRecognition } from '../domain/header/header';
import { type Reading } from '../../reading/domain/fault';
import { type SheetCell, type SheetRow } from '../../reading/domain/table';
import { codeWords, readCode } from '../../reading/domain/values/codes';
import { readDecimal, readFraction } from '../../reading/domain/values/decimal';
import { readMoney } from '../../reading/domain/values/money';
import { RowRemarks } from '../domain/report/row-remarks';
import { TARGET_FIELDS, type TargetBasis, type TargetFieldId } from './target-fields';
import { targetSentences } from './target-sentences';

/** One target of the scheme; `value` is decimal text: a fraction of 1 for a share, euros, hours or a number. */
export interface StatedTarget {
  readonly indicatorId: string;
  readonly basis: TargetBasis;
  readonly line: string | null;
  readonly year: number;
  readonly value: string;
}

/** How the value of an indicator line is written; null when there is no such line. */
export type ValueKindOf = (
  target: Pick<StatedTarget, 'indicatorId' | 'basis' | 'line'>,
) => 'rate' | 'euros' | 'number' | null;

export interface TargetReading {
  readonly row: number;
  readonly target: StatedTarget | null;
  readonly issues: readonly ImportIssue[];
}

const BASIS_WORDS = codeWords(TARGET_FIELDS.find(({ id }) => id === 'basis')?.codes ?? []);
const YEAR = /^(?:19|20)\d{2}$/;
const UNIT_WORD = /\s*(?:h|heures?|personnes?|participants?|march[ée]s?)\.?$/i;

/** Reads the rows of a list of targets, whose header is recognised. */
export function targetReader(
  header: HeaderRecognition<TargetFieldId>,
  kindOf: ValueKindOf,
): (row: SheetRow) => TargetReading {
  const columns = new Map(header.columns.map((column) => [column.field, column]));
  return (row) => {
    const reader = new TargetRowReader(row, columns);
    const target = reader.target(kindOf);
    return { row: row.number, target, issues: reader.remarks.issues };
  };
}

class TargetRowReader {
  readonly remarks: RowRemarks;

  constructor(
    private readonly row: SheetRow,
    private readonly columns: ReadonlyMap<TargetFieldId, BoundColumn<TargetFieldId>>,
  ) {
    this.remarks = new RowRemarks(row.number);
  }

  target(kindOf: ValueKindOf): StatedTarget | null {
    const indicator = this.text('indicatorId');
    const basis = this.basis();
    const year = this.year();
    const value = this.text('value');
    if (indicator === null || basis === null || year === null || value === null) return null;
    const indicatorId = indicator
      .toUpperCase()
      .replace(/^I?0*(\d{1,2})$/, (_all, digits: string) => `I${digits.padStart(2, '0')}`);
    const named = { indicatorId, basis, line: this.optional('line') };
    const kind = kindOf(named);
    if (kind === null) {
      this.refuse(
        'indicatorId',
        'unknown-indicator',
        targetSentences.unknownIndicator(indicator, this.textOf('basis')),
      );
      return null;
    }
    const read = this.value(kind);
    return read === null ? null : { ...named, year, value: read };
  }

  private basis(): TargetBasis | null {
    const given = this.text('basis');
    if (given === null) return null;
    const reading = readCode({ text: given, kind: 'text' }, BASIS_WORDS, false);
    if (reading.kind === 'value') return reading.value as TargetBasis;
    this.refuse('basis', 'unknown-code', targetSentences.unknownBasis(given));
    return null;
  }

  private year(): number | null {
    const given = this.text('year');
    if (given === null || YEAR.test(given)) return given === null ? null : Number(given);
    this.refuse('year', 'wrong-year', targetSentences.wrongYear(given));
    return null;
  }

  private value(kind: 'rate' | 'euros' | 'number'): string | null {
    const reading = readValue(this.cell('value'), kind);
    if (reading.kind === 'value') return reading.value;
    this.refuse('value', 'unreadable-number', targetSentences.wrongValue(this.textOf('value')));
    return null;
  }

  /** The text of a cell that no target goes without. */
  private text(field: TargetFieldId): string | null {
    const text = this.optional(field);
    if (text === null) {
      const label = TARGET_FIELDS.find(({ id }) => id === field)?.label ?? field;
      this.refuse(field, 'missing-value', targetSentences.missing(label));
    }
    return text;
  }

  private optional(field: TargetFieldId): string | null {
    const text = this.textOf(field);
    return text === '' ? null : text;
  }

  private textOf(field: TargetFieldId): string {
    return this.cell(field)
      .text.trim()
      .replace(/^(\d+)\.0+$/, '$1');
  }

  private cell(field: TargetFieldId): SheetCell {
    return this.row.cells[this.columns.get(field)?.index ?? -1] ?? { text: '', kind: 'text' };
  }

  private refuse(field: TargetFieldId, code: string, sentence: string): void {
    const column = this.columns.get(field) ?? null;
    this.remarks.add({ code, severity: 'reject', sentence }, column, this.optional(field));
  }
}

function readValue(cell: SheetCell, kind: 'rate' | 'euros' | 'number'): Reading<string> {
  if (kind === 'rate') return readFraction(cell);
  if (kind === 'number') return readDecimal({ ...cell, text: cell.text.replace(UNIT_WORD, '') });
  const cents = readMoney(cell, { scale: 1 });
  return cents.kind === 'value'
    ? { ...cents, value: eurosText(cents.value) }
    : { kind: 'absent', fault: null };
}
