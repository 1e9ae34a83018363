import { euros as inEuros } from '../../../shared/domain/french';
import { formulaFault } from './formula-error';
import { Decimal } from 'decimal.js';
import { type Cents } from '../../../shared/domain/euros';
import { corrected, NOT_STATED, read, setAside, type Reading } from '../fault';
import { type SheetCell } from '../table';
import { isNotStated } from './not-stated';
import { numberText, storedNumberText } from './number-text';

export interface MoneyOptions {
  /** What the header's unit multiplies by: 1000 under « Montant (k€) ». */
  readonly scale: number;
}

const FAST = /^-?\d{1,13}(?:\.\d{1,2})?$/;
const WITH_TAX = /\bttc\b|toutes\s+taxes|tva\s+comprise/i;
const PERCENT = /%|pour\s?cent/i;
const APPROXIMATE = /\benv(?:iron)?\b|\bapprox|[~≈±]|\+\/-|ordre\s+de|\bentre\b|\bautour\b|\bcirca\b/i;
const CURRENCY = /€|\beuros?\b|\beur\b|\bh\.?\s?t\.?(?![a-z])|\bhors\s+taxes?\b/gi;
const SCALED = /^(.*\d)\s*(k|m|md|mds|mrd|millions?|milliards?|milliers?)\s*$/i;
const NEGATIVE = /^\s*[-−(]|[-−]\s*$/;
const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, millier: 1e3, million: 1e6 };
const BILLION = 1e9;
const MOST_DIGITS = 13;
const FLOAT_NOISE_DIGITS = 6;

/** Reads an amount excl. VAT as whole cents. What is no certain amount is set aside, never guessed. */
export function readMoney(cell: SheetCell, { scale }: MoneyOptions): Reading<Cents> {
  const failed = formulaFault(cell);
  if (failed !== null) return setAside(failed);
  const { text } = cell;
  if (cell.percent) return setAside('percentage-amount');
  if (scale === 1 && FAST.test(text)) return inCents(text, 1, true);
  if (cell.kind === 'number') {
    const stored = storedNumberText(text);
    return stored === null ? setAside('unreadable-amount') : inCents(stored, scale, true);
  }
  return isNotStated(text) ? NOT_STATED : readTyped(text, scale);
}

/** The multiplier that a header's unit states: « (k€) », « en milliers d’euros », « M€ ». */
export function scaleOfHeader(header: string): number {
  if (/\bm\s?(?:€|euros?\b|eur\b)|millions?/i.test(header)) return 1e6;
  return /\bk\s?(?:€|euros?\b|eur\b)|milliers?/i.test(header) ? 1e3 : 1;
}

function readTyped(text: string, headerScale: number): Reading<Cents> {
  if (PERCENT.test(text)) return setAside('percentage-amount');
  if (WITH_TAX.test(text)) return setAside('amount-with-tax');
  if (APPROXIMATE.test(text)) return setAside('approximate-amount');
  const bare = text.replace(CURRENCY, ' ').trim();
  const scaled = SCALED.exec(bare);
  const number = numberText(scaled?.[1] ?? bare.replace(/^\((.*)\)$/, '$1'));
  if (number === null) return setAside('unreadable-amount');
  if (NEGATIVE.test(bare)) return setAside('negative-amount');
  const scale = scaled ? scaleOf(scaled[2] ?? '') : headerScale;
  if (number.kind === 'number') return inCents(number.decimal, scale, false);
  return scale === 1
    ? setAside('ambiguous-amount')
    : inCents(bare.replace(/[^\d.,]/g, '').replace(',', '.'), scale, false);
}

function scaleOf(word: string): number {
  const singular = word.toLowerCase().replace(/s$/, '');
  return SCALES[singular] ?? BILLION;
}

function inCents(decimal: string, scale: number, stored: boolean): Reading<Cents> {
  if (decimal.startsWith('-')) return setAside('negative-amount');
  const euros = scale === 1 ? decimal : new Decimal(decimal).times(scale).toFixed();
  const [units = '0', fraction = ''] = euros.split('.');
  if (units.length > MOST_DIGITS) return setAside('implausible-amount');
  const whole = Number(units) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  const rest = fraction.slice(2).replace(/0+$/, '');
  const cents = whole + (rest !== '' && rest >= '5' ? 1 : 0);
  if (scale !== 1) return corrected(cents, 'scaled-amount', inEuros(cents));
  if (rest === '' || (stored && fraction.length > FLOAT_NOISE_DIGITS)) return read(cents);
  return corrected(cents, 'rounded-amount', inEuros(cents));
}
