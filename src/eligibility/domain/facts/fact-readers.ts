import Decimal from 'decimal.js';
import { isCalendarDate } from '../../../shared/domain/calendar-date';
import { cpvDigits } from '../../../shared/domain/cpv-code';
import { centsFromEuros } from '../../../shared/domain/euros';
import { EXCEPTION_CODES, type RecordedException } from '../verdict/exceptions';
import { EARLIEST_DAY } from '../settle/landmarks';
import { type DecimalText } from '../law/parameters';

/** A value read, or the French clause that says why it cannot be right and what to give instead. */
export type FactReading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };
export type FactReader<T> = (value: unknown) => FactReading<T>;

const DECIMAL = /^-?\d+(\.\d+)?$/;

export function accepted<T>(value: T): FactReading<T> {
  return { ok: true, value };
}

export function refused(why: string): { readonly ok: false; readonly why: string } {
  return { ok: false, why };
}

export function oneOf<T extends string>(values: readonly T[]): FactReader<T> {
  return (value) => {
    const found = values.find((one) => one === value);
    return found === undefined
      ? refused(`ce code n'est pas connu ; donnez ${values.join(', ')}`)
      : accepted(found);
  };
}

/** A list of known codes, each kept once. */
export function severalOf<T extends string>(values: readonly T[]): FactReader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return refused(`une liste est attendue, avec ${values.join(', ')}`);
    const items: readonly unknown[] = value;
    const unknown = items.find((item) => !values.some((one) => one === item));
    if (unknown !== undefined)
      return refused(`${shown(unknown)} n'est pas connu ; donnez ${values.join(', ')}`);
    return accepted(values.filter((one) => items.includes(one)));
  };
}

/** As `severalOf`, where the "Pas de …" value stands alone (business rule of the essential data). */
export function considerations<T extends string>(values: readonly T[]): FactReader<readonly T[]> {
  const read = severalOf(values);
  return (value) => {
    const reading = read(value);
    const none = reading.ok ? reading.value.find((one) => one.startsWith('Pas de ')) : undefined;
    if (none === undefined || !reading.ok || reading.value.length === 1) return reading;
    return refused(`« ${none} » contredit les autres considérations ; gardez l'une ou les autres`);
  };
}

export function trueOrFalse(value: unknown): FactReading<boolean> {
  return typeof value === 'boolean' ? accepted(value) : refused('true ou false est attendu');
}

/** Euros as decimal text or number, to whole cents. */
export function amount(value: unknown): FactReading<number> {
  const decimal = decimalOf(value);
  if (decimal === null) return refused('un montant HT en euros est attendu, comme "216000.00"');
  if (decimal.isNegative() && !decimal.isZero()) {
    return refused('un montant ne peut pas être négatif ; donnez un montant HT à partir de 0, ou null');
  }
  const cents = centsFromEuros(decimal.abs().toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2));
  return cents === null
    ? refused('ce montant dépasse ce qui peut être vrai ; vérifiez les zéros')
    : accepted(cents);
}

/** A fraction of 1. */
export function rate(value: unknown): FactReading<DecimalText> {
  const decimal = decimalOf(value);
  if (decimal === null) return refused('un taux est attendu en fraction de 1, comme "0.05"');
  if (decimal.lessThan(0))
    return refused('un taux ne peut pas être négatif ; donnez une fraction entre 0 et 1');
  if (decimal.greaterThan(1)) return refused('un taux ne dépasse pas 1 ; donnez une fraction, 0.05 pour 5 %');
  return accepted(decimal.abs().toFixed());
}

/** Euros an hour, above 0: it divides. */
export function hourlyCost(value: unknown): FactReading<DecimalText> {
  const decimal = decimalOf(value);
  if (decimal === null) return refused('un coût horaire en euros est attendu, comme "30"');
  if (decimal.lessThanOrEqualTo(0))
    return refused('un coût horaire est supérieur à 0 ; donnez le coût chargé, ou null');
  return accepted(decimal.toFixed());
}

export function hours(value: unknown): FactReading<DecimalText> {
  const decimal = decimalOf(value);
  if (decimal === null) return refused('un nombre d\'heures est attendu, comme "400"');
  if (decimal.lessThan(0))
    return refused("un nombre d'heures ne peut pas être négatif ; donnez-le à partir de 0, ou null");
  return accepted(decimal.abs().toFixed());
}

export function wholeMonths(value: unknown): FactReading<number> {
  const months = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof months === 'number' && Number.isSafeInteger(months) && months >= 1
    ? accepted(months)
    : refused('une durée est un nombre entier de mois, à partir de 1');
}

export function date(value: unknown): FactReading<string> {
  if (typeof value !== 'string' || !isCalendarDate(value)) {
    return refused('une date qui existe est attendue, écrite AAAA-MM-JJ');
  }
  return value < EARLIEST_DAY
    ? refused(`une date avant ${EARLIEST_DAY.slice(0, 4)} ne peut pas être vraie`)
    : accepted(value);
}

/** A CPV of the nomenclature, with or without its control digit. */
export function cpvIn(value: unknown, nomenclature: ReadonlyMap<string, string>): FactReading<string> {
  const digits = typeof value === 'string' ? cpvDigits(value) : null;
  return digits !== null && nomenclature.has(digits)
    ? accepted(digits)
    : refused('ce code n\'est pas dans la nomenclature CPV 2008 ; donnez ses 8 chiffres, comme "90910000"');
}

/** A code in the form of a French département or overseas territory: which ones exist is not the law's matter. */
export function departement(value: unknown): FactReading<string> {
  return typeof value === 'string' && /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|9[78]\d)$/.test(value)
    ? accepted(value)
    : refused('un code de département est attendu, comme "54", "2A" ou "974"');
}

export function recordedException(value: unknown): FactReading<RecordedException> {
  if (!isRecord(value)) return refused('une exception est un objet { code, motivation }');
  const unknownKey = Object.keys(value).find((key) => key !== 'code' && key !== 'motivation');
  if (unknownKey !== undefined)
    return refused(`« ${unknownKey} » n'existe pas ; une exception est { code, motivation }`);
  const code = oneOf(EXCEPTION_CODES)(value.code);
  if (!code.ok) return refused(`au champ « code », ${code.why}`);
  const motivation = value.motivation ?? '';
  if (typeof motivation !== 'string') return refused('la motivation est un texte');
  return accepted({ code: code.value, motivation: motivation.trim() });
}

/** A value as a message may show it. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function decimalOf(value: unknown): Decimal | null {
  if (typeof value === 'number') return Number.isFinite(value) ? new Decimal(value) : null;
  return typeof value === 'string' && DECIMAL.test(value.trim()) ? new Decimal(value.trim()) : null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
