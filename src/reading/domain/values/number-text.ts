import { Decimal } from 'decimal.js';

const BLANKS = /[\s\u00a0\u202f\u2009'’]/g;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const SHAPE = /^([+-]?)(\d*)((?:[.,]\d+)*)$/;
const GROUPED_BY_DOT = /^\d{1,3}(?:\.\d{3})+$/;
const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3})+$/;

export type NumberText =
  { readonly kind: 'number'; readonly decimal: string } | { readonly kind: 'ambiguous' };

/**
 * Reads a number as people type it: `1 234,56`, `14 237.50`, `1,234.56`, `1.234,56`. The result is a plain
 * decimal text, exact. A lone separator before exactly three digits (`1.234`) could be either: ambiguous.
 */
export function numberText(text: string): NumberText | null {
  const grouped = /\d[\s\u00a0\u202f\u2009'’]\d/.test(text);
  const compact = text.replace(/\u2212/g, '-').replace(BLANKS, '');
  const match = SHAPE.exec(compact);
  if (!match || !/\d/.test(compact)) return null;
  const [, sign = '', head = '', tail = ''] = match;
  const separators = [...new Set([...tail].filter((character) => character === '.' || character === ','))];
  const unsigned = `${head}${tail}`;
  if (separators.length === 0) return plain(sign, unsigned);
  if (separators.length === 2) return mixed(sign, unsigned);
  return single(sign, unsigned, grouped);
}

/** Reads a number as a workbook or JSON stores it (`21800.1`, `1.5E7`): the dot is the decimal separator. */
export function storedNumberText(text: string): string | null {
  const trimmed = text.trim();
  if (PLAIN.test(trimmed)) return trimmed;
  if (!/^[+-]?\d*\.?\d+(?:e[+-]?\d+)?$/i.test(trimmed)) return null;
  return new Decimal(trimmed).toFixed();
}

function plain(sign: string, unsigned: string): NumberText {
  const [units = '', fraction] = unsigned.split('.');
  const text = `${units.replace(/^0+(?=\d)/, '') || '0'}${fraction === undefined ? '' : `.${fraction}`}`;
  return { kind: 'number', decimal: sign === '-' ? `-${text}` : text };
}

/** Both separators: the last one met is the decimal one, and comes once. */
function mixed(sign: string, unsigned: string): NumberText | null {
  const decimal = unsigned.lastIndexOf(',') > unsigned.lastIndexOf('.') ? ',' : '.';
  const [units = '', fraction, ...more] = unsigned.split(decimal);
  const isGrouped = decimal === ',' ? GROUPED_BY_DOT.test(units) : GROUPED_BY_COMMA.test(units);
  if (fraction === undefined || more.length > 0 || !isGrouped) return null;
  return plain(sign, `${units.replace(/[.,]/g, '')}.${fraction}`);
}

function single(sign: string, unsigned: string, grouped: boolean): NumberText | null {
  const parts = unsigned.split(/[.,]/);
  if (parts.length > 2) {
    const isGrouped = GROUPED_BY_DOT.test(unsigned) || GROUPED_BY_COMMA.test(unsigned);
    return isGrouped ? plain(sign, parts.join('')) : null;
  }
  const [units = '', fraction = ''] = parts;
  const couldBeThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(units) && !grouped;
  return couldBeThousands ? { kind: 'ambiguous' } : plain(sign, `${units}.${fraction}`);
}
