import { readBirth } from '../../insertion-hours/domain/birth';
import {
  type DeclarationField,
  type DeclarationFieldId,
} from '../../insertion-hours/domain/declaration-fields';
import { isStatusCode, tellsSensitiveStatus } from '../../insertion-hours/domain/participant-status';
import { monthOf, type Period, readPeriod } from '../../insertion-hours/domain/period';
import { type Fault, type Reading } from '../../reading/domain/fault';
import { type BoundColumn } from '../domain/header/header';
import { MASK } from '../../reading/domain/personal-values';
import { sentenceOf } from '../../reading/domain/fault-sentences';
import { type SheetCell } from '../../reading/domain/table';
import { codeWords, readCode, readCodes } from '../../reading/domain/values/codes';
import { type DateBounds, readDate } from '../../reading/domain/values/date';
import { readHours } from '../../reading/domain/values/hours';
import { isNotStated } from '../../reading/domain/values/not-stated';
import { readNumber } from '../../reading/domain/values/siret';
import { readLot, readName, readText } from '../../reading/domain/values/text';
import {
  isPrivate,
  MISPLACED_STATUS,
  privately,
  UNKNOWN_STATUS,
  UNREADABLE_BIRTH,
  UNREADABLE_HOURS,
  UNREADABLE_PERIOD,
} from './cell-sentences';
import { type RowRemarks, type Said } from '../domain/report/row-remarks';
import { type StatedRow } from './stated-row';

export type DeclarationColumn = BoundColumn<DeclarationFieldId>;

/** People are born before the register's first dates. */
const FIRST_BIRTH = '1900-01-01';

/** Reads one cell into the row, and says what is wrong with it. */
export type CellTaker = (cell: SheetCell, stated: StatedRow, notes: RowRemarks) => void;

/** The taker of a column, made once per file. A sensitive status is taken from the column of statuses alone. */
export function cellTaker(field: DeclarationField, column: DeclarationColumn, dates: DateBounds): CellTaker {
  const take = takerOf(field, column, dates);
  if (isPrivate(field.id)) return take;
  return (cell, stated, notes) =>
    tellsSensitiveStatus(cell.text) ? notes.add(MISPLACED_STATUS, column, null) : take(cell, stated, notes);
}

function takerOf(field: DeclarationField, column: DeclarationColumn, dates: DateBounds): CellTaker {
  const words = codeWords(field.codes ?? []);
  const keep = <K extends keyof StatedRow>(
    key: K,
    read: (cell: SheetCell) => Reading<NonNullable<StatedRow[K]>>,
  ): CellTaker => {
    return (cell, stated, notes) => {
      const reading = read(cell);
      if (reading.kind === 'value') stated[key] = reading.value;
      if (reading.kind !== 'set-aside' && reading.fault !== null) say(reading.fault, column, cell, notes);
    };
  };
  switch (field.id) {
    case 'contractNumber':
      return keep('contractNumber', readName);
    case 'lot':
      return keep('lot', readLot);
    case 'period':
      return takePeriod(column, dates);
    case 'periodFrom':
      return keep('periodFrom', (cell) => readDate(cell, dates));
    case 'periodTo':
      return keep('periodTo', (cell) => readDate(cell, dates));
    case 'employerName':
      return keep('employerName', readText);
    case 'employerSiret':
      return keep('employerSiret', readNumber);
    case 'modality':
      return keep('modality', (cell) => readCode(cell, words, true));
    case 'participantCode':
      return keep('participantCode', readName);
    case 'hours':
      return takeHours(column);
    case 'sex':
      return keep('sex', (cell) => readCode(cell, words, false));
    case 'birth':
      return takeBirth(column, dates);
    case 'statuses':
      return takeStatuses(column, words);
    case 'contractType':
      return keep('contractType', (cell) => readCode(cell, words, true));
  }
}

function say(fault: Fault, column: DeclarationColumn, cell: SheetCell, notes: RowRemarks): void {
  if (isPrivate(column.field)) return notes.add(privately(fault), column, null);
  const value = told(cell.text.trim(), column);
  const { code, severity, kept } = fault;
  const whole = sentenceOf(
    { code, kept: kept && (value ?? MASK) },
    { place: '', column: null, value: value ?? MASK },
  );
  notes.add({ code, severity, sentence: whole.replace(/^ : /, '') }, column, value);
}

/** Any cell may hold what was meant for its neighbour, a code or a birth; a number of 14 digits is no person's. */
function told(text: string, { field }: DeclarationColumn): string | null {
  return field === 'employerSiret' && /^\d{14}$/.test(text) ? text : null;
}

function takePeriod(column: DeclarationColumn, dates: DateBounds): CellTaker {
  return (cell, stated, notes) => {
    if (cell.kind === 'text' && isNotStated(cell.text)) return;
    stated.period = periodIn(cell, dates);
    if (stated.period === null) notes.add(UNREADABLE_PERIOD, column, null);
  };
}

function periodIn(cell: SheetCell, dates: DateBounds): Period | null {
  if (cell.kind !== 'number') return readPeriod(cell.text);
  const day = readDate(cell, dates);
  return day.kind === 'value' ? monthOf(day.value) : null;
}

function takeHours(column: DeclarationColumn): CellTaker {
  return (cell, stated, notes) => {
    const reading = readHours(cell);
    if (reading.kind === 'value') stated.hours = reading.value;
    else if (reading.kind === 'absent' && reading.fault !== null) notes.add(UNREADABLE_HOURS, column, null);
  };
}

function takeBirth(column: DeclarationColumn, dates: DateBounds): CellTaker {
  return (cell, stated, notes) => {
    if (cell.kind === 'text' && isNotStated(cell.text)) return;
    const isSerial = cell.kind === 'number' && Number(cell.text) > 9999;
    const serial = isSerial ? readDate(cell, { ...dates, earliest: FIRST_BIRTH }) : null;
    const birth = readBirth(serial?.kind === 'value' ? serial.value : cell.text.replace(/\.0+$/, ''));
    if (birth === null) return notes.add(UNREADABLE_BIRTH, column, null);
    stated.birthYear = birth.year;
    stated.birthMonth = birth.month;
  };
}

function takeStatuses(column: DeclarationColumn, words: ReadonlyMap<string, string>): CellTaker {
  return (cell, stated, notes) => {
    const reading = readCodes(cell, words);
    if (reading.kind !== 'value') return;
    stated.statuses = reading.value.filter(isStatusCode);
    const unknown: Said | null = stated.statuses.length < reading.value.length ? UNKNOWN_STATUS : null;
    if (unknown !== null) notes.add(unknown, column, null);
  };
}
