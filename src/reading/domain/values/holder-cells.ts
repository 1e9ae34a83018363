import { NOT_STATED, type Fault, type Reading } from '../fault';
import { type SheetCell } from '../table';
import { type CodeWords, readCode } from './codes';
import { readIdentifier, type IdentifierReading } from './siret';
import { readText } from './text';

/** The items of a cell, in order; null where one is not stated. Empty when the cell states nothing. */
export interface CellItems<T> {
  readonly items: readonly (T | null)[];
  /** The same items as the file writes them. */
  readonly texts: readonly string[];
  readonly faults: readonly ItemFault[];
}

/** A fault of one item, by its place in the cell. */
export interface ItemFault {
  readonly fault: Fault;
  readonly text: string;
  readonly place: number;
}

/** How an export joins several holders; identifiers, kinds and names stand in the same order. */
const JOINED = ';';
const OTHER_SEPARATORS = /[/|,\n]|\set\s/i;
const WHOLE_SIRET = /^[\s\u00a0]*(?:\d[\s\u00a0]*){14}$/;

/** Reads the identifiers of one cell; several are told apart only when each is whole. */
export function readIdentifiers(cell: SheetCell): CellItems<IdentifierReading> {
  const parts = splitIdentifiers(cell.text);
  return items(parts, (text) => readIdentifier({ ...cell, text }));
}

export function readNames(cell: SheetCell): CellItems<string> {
  return items(joinedParts(cell.text), (text) => readText({ ...cell, text }));
}

export function readIdentifierTypes(cell: SheetCell, words: CodeWords): CellItems<string> {
  return items(joinedParts(cell.text), (text) => readCode({ ...cell, text }, words, false));
}

/** True when identifiers were told apart at something else than the separator of exports. */
export function isSplitByOtherSign(text: string): boolean {
  return !text.includes(JOINED) && splitIdentifiers(text).length > 1;
}

function splitIdentifiers(text: string): string[] {
  if (text.includes(JOINED)) return joinedParts(text);
  const parts = text.split(OTHER_SEPARATORS);
  return parts.length > 1 && parts.every((part) => WHOLE_SIRET.test(part)) ? parts : [text];
}

function joinedParts(text: string): string[] {
  return text.includes(JOINED) ? text.split(JOINED).map((part) => part.trim()) : [text];
}

function items<T>(parts: readonly string[], readPart: (text: string) => Reading<T>): CellItems<T> {
  const faults: ItemFault[] = [];
  const values = parts.map((text, place) => {
    const reading = text === '' ? NOT_STATED : readPart(text);
    if (reading.kind === 'set-aside') return null;
    if (reading.fault) faults.push({ fault: reading.fault, text, place });
    return reading.kind === 'value' ? reading.value : null;
  });
  return {
    items: values.every((value) => value === null) && values.length === 1 ? [] : values,
    texts: parts,
    faults,
  };
}
