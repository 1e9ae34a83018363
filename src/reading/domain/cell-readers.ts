import { type FieldDefinition, type FieldValue } from '../../contracts/domain/fields/field';
import { type CpvNomenclature } from './cpv-nomenclature';
import { mapped, type Reading } from './fault';
import { type SheetCell } from './table';
import { readBoolean } from './values/boolean';
import { codeWords, readCode, readCodes } from './values/codes';
import { type CpvReading, readCpv } from './values/cpv';
import { type DateBounds, readDate } from './values/date';
import { readCount, readDecimal, readFraction, readPercent } from './values/decimal';
import { readMonths } from './values/duration';
import { readHours } from './values/hours';
import { readMoney, scaleOfHeader } from './values/money';
import { readNumber } from './values/siret';
import { readLot, readName, readText } from './values/text';

export type CellReader<T> = (cell: SheetCell) => Reading<T>;

/** What the reading of cells depends on besides the cell. */
export interface CellContext {
  readonly dates: DateBounds;
  readonly cpv: CpvNomenclature;
}

/** Lists whose stored value is a code of ours: a word outside them cannot be stored, it is only reported. */
const CLOSED_LISTS: readonly string[] = ['nature', 'contractKind', 'status', 'reservation'];

/** The reader of a field's cells under one header, made once per column. */
export function cellReader(
  field: FieldDefinition,
  header: string,
  context: CellContext,
): CellReader<FieldValue> {
  switch (field.type) {
    case 'text':
      return readText;
    case 'identifier':
      return field.id === 'lot' ? readLot : readName;
    case 'siret':
      return readNumber;
    case 'money': {
      const scale = scaleOfHeader(header);
      return (cell) => readMoney(cell, { scale });
    }
    case 'date':
      return (cell) => readDate(cell, context.dates);
    case 'months':
      return readMonths;
    case 'count':
      return readCount;
    case 'decimal':
      return field.unit === 'fraction' ? readFraction : readDecimal;
    case 'percent':
      return readPercent;
    case 'hours':
      return readHours;
    case 'boolean':
      return readBoolean;
    case 'cpv':
      return (cell) => mapped(readCpv(cell, context.cpv), cpvText);
    case 'code': {
      const words = codeWords(field.codes ?? []);
      const keepsText = !CLOSED_LISTS.includes(field.id);
      return (cell) => readCode(cell, words, keepsText);
    }
    case 'texts':
      return (cell) => mapped(readText(cell), (text) => text.split(/[;|\n]/).map((item) => item.trim()));
    case 'codes': {
      const words = codeWords(field.codes ?? []);
      return (cell) => readCodes(cell, words);
    }
  }
}

function cpvText({ code, asGiven }: CpvReading): string {
  return code ?? asGiven ?? '';
}
