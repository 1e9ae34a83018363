import { formulaFault } from './formula-error';
import { normalisedText } from '../../../shared/domain/normalised-text';
import { type CpvNomenclature } from '../cpv-nomenclature';
import { corrected, doubtful, NOT_STATED, read, unreadable, type Reading } from '../fault';
import { type SheetCell } from '../table';
import { cleanText } from './clean-text';
import { isNotStated, withoutProducerMark } from './not-stated';

/** A code of the nomenclature, or the text that is none. */
export interface CpvReading {
  readonly code: string | null;
  readonly asGiven: string | null;
}

const WHOLE = /^(\d{8})(?:\s?-\s?(\d))?$/;
const SHORTENED = /^(\d{7})(?:-(\d))?$/;
/** A workbook's number on its way through another tool: `45000000.0`. */
const WHOLE_WITH_FRACTION = /^(\d{7,8})\.0+$/;
const SPACED_DIGITS = /(?<=\d)[\s\u00a0.](?=\d)/g;
const EMBEDDED = /(?<!\d)\d{8}(?:-\d)?(?!\d)/g;

/** Reads a CPV code. A code that the nomenclature does not have is kept as text, with a warning. */
export function readCpv(cell: SheetCell, cpv: CpvNomenclature): Reading<CpvReading> {
  const failed = formulaFault(cell);
  if (failed !== null) return unreadable(failed);
  const text = withoutProducerMark(cleanText(cell.text));
  if (isNotStated(text)) return NOT_STATED;
  const compact = text
    .replace(/^cpv\s*:?\s*/i, '')
    .replace(WHOLE_WITH_FRACTION, '$1')
    .replace(SPACED_DIGITS, '');
  const whole = WHOLE.exec(compact);
  if (whole) return knownCode(whole[1] ?? '', whole[2], text, cpv);
  const shortened = SHORTENED.exec(compact);
  const padded = `0${shortened?.[1] ?? ''}`;
  if (shortened && cpv.labels.has(padded))
    return corrected({ code: padded, asGiven: null }, 'lost-zero-cpv', padded);
  return fromWords(text, compact, cpv);
}

function knownCode(
  code: string,
  control: string | undefined,
  text: string,
  cpv: CpvNomenclature,
): Reading<CpvReading> {
  if (!cpv.labels.has(code)) return unknown(text);
  const expected = cpv.controlDigits.get(code);
  const isWrong = control !== undefined && expected !== undefined && control !== expected;
  return isWrong
    ? doubtful({ code, asGiven: null }, 'wrong-control-digit', `${code}-${expected}`)
    : read({ code, asGiven: null });
}

function fromWords(text: string, compact: string, cpv: CpvNomenclature): Reading<CpvReading> {
  const codes = compact.match(EMBEDDED)?.map((code) => code.slice(0, 8)) ?? [];
  const [first] = codes.filter((code) => cpv.labels.has(code));
  if (first !== undefined) {
    const reading = { code: first, asGiven: null };
    return new Set(codes).size > 1 ? doubtful(reading, 'several-cpv', first) : read(reading);
  }
  const byLabel = cpv.codesByLabel.get(normalisedText(text));
  return byLabel === undefined
    ? unknown(text)
    : corrected({ code: byLabel, asGiven: null }, 'cpv-from-label', byLabel);
}

function unknown(text: string): Reading<CpvReading> {
  return doubtful({ code: null, asGiven: text }, 'unknown-cpv', text);
}
