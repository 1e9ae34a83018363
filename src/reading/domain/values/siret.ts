import { formulaFault } from './formula-error';
import { hasValidCheckDigit } from '../../../shared/domain/siret';
import { corrected, doubtful, mapped, NOT_STATED, read, unreadable, type Reading } from '../fault';
import { type SheetCell } from '../table';
import { isNotStated, withoutProducerMark } from './not-stated';

/** An identifier as kept, and what kind it is when the text says so. */
export interface IdentifierReading {
  readonly identifier: string;
  /** SIRET, SIREN, TVA; null when nothing says what the number is. */
  readonly identifierType: string | null;
}

const SEPARATORS = /[\s\u00a0\u202f.\-_'’]|n°|siret|siren|:/gi;
const DIGITS = /^\d+$/;
const ROUNDED = /^\d(?:[.,]\d+)?e\+?\d+$/i;
/** `5,52081E+13` opened again in a spreadsheet: nothing but zeros after the digits that were left. */
const PADDED_WITH_ZEROS = /^[1-9]\d{0,5}0{8,}$/;
const VAT_NUMBER = /^[A-Z]{2}[0-9A-Z]{2,13}$/;
const SIRET_LENGTH = 14;
const SIREN_LENGTH = 9;
const MOST_LOST_ZEROS = 3;
/** The longest numbers of foreign firms have some twenty signs; what is longer is a text of another column. */
const LONGEST_NUMBER = 40;

/** Reads a SIRET, or the number that stands in its place. Nothing is invented beyond zeros that a spreadsheet drops. */
export function readIdentifier(cell: SheetCell): Reading<IdentifierReading> {
  const failed = formulaFault(cell);
  if (failed !== null) return unreadable(failed);
  const text = withoutProducerMark(cell.text.trim());
  const compact = DIGITS.test(text) ? text : text.replace(SEPARATORS, '');
  if (DIGITS.test(compact)) return readDigits(compact);
  if (isNotStated(text)) return NOT_STATED;
  return ROUNDED.test(text.replace(/\s/g, ''))
    ? unreadable('lost-digits')
    : readForeign(text, compact.toUpperCase());
}

/** The number alone, where it stands for one firm or one buyer. */
export function readNumber(cell: SheetCell): Reading<string> {
  const reading = mapped(readIdentifier(cell), ({ identifier }) => identifier);
  return reading.kind === 'value' && isTooLong(reading.value) ? unreadable('unreadable-identifier') : reading;
}

export function isTooLong(identifier: string): boolean {
  return identifier.length > LONGEST_NUMBER;
}

/** A foreign number in the one form it is kept: without blanks when it is shaped like a VAT number. */
export function foreignNumber(text: string): string {
  const compact = text.replace(SEPARATORS, '').toUpperCase();
  return isVatNumber(compact) ? compact : text.trim();
}

function readDigits(digits: string): Reading<IdentifierReading> {
  if (/^0+$/.test(digits)) return NOT_STATED;
  if (digits.length === SIRET_LENGTH) return readSiret(digits);
  if (digits.length === SIREN_LENGTH) {
    const siren = { identifier: digits, identifierType: 'SIREN' };
    return doubtful(siren, hasValidCheckDigit(digits) ? 'siren-alone' : 'wrong-check-digit', digits);
  }
  const padded = digits.padStart(SIRET_LENGTH, '0');
  const couldBeShortened = digits.length >= SIRET_LENGTH - MOST_LOST_ZEROS && digits.length < SIRET_LENGTH;
  if (couldBeShortened && hasValidCheckDigit(padded)) {
    return corrected({ identifier: padded, identifierType: 'SIRET' }, 'lost-zero-siret', padded);
  }
  return doubtful({ identifier: digits, identifierType: null }, 'unreadable-identifier', digits);
}

function readSiret(digits: string): Reading<IdentifierReading> {
  const siret = { identifier: digits, identifierType: 'SIRET' };
  if (hasValidCheckDigit(digits)) return read(siret);
  return PADDED_WITH_ZEROS.test(digits)
    ? unreadable('lost-digits')
    : doubtful(siret, 'wrong-check-digit', digits);
}

function readForeign(text: string, compact: string): Reading<IdentifierReading> {
  const identifierType = isVatNumber(compact) ? 'TVA' : null;
  const identifier = foreignNumber(text);
  const fault = /\d/.test(text) ? 'foreign-number' : 'unreadable-identifier';
  return doubtful({ identifier, identifierType }, fault, identifier);
}

function isVatNumber(compact: string): boolean {
  return VAT_NUMBER.test(compact) && /\d/.test(compact);
}
