import Decimal from 'decimal.js';
import { type Cents } from '../../../shared/domain/euros';
import { type DecimalText } from '../law/parameters';

export const FORMULAS = ['PRA-CALC-1', 'PRA-CALC-2'] as const;
export type Formula = (typeof FORMULAS)[number];

/** Inputs of PRA-CALC-1, the facilitators' usual formula. Rates are fractions of 1, the cost euros an hour. */
export interface LabourInputs {
  readonly value: Cents;
  readonly labourShare: DecimalText;
  readonly effortRate: DecimalText;
  readonly hourlyCost: DecimalText;
}

/** Inputs of PRA-CALC-2, "PACT Propreté": cleaning where the incumbent's staff is taken over. */
export interface TransferInputs {
  readonly value: Cents;
  readonly effortRate: DecimalText;
  /** S: monthly hours of the staff to take over. */
  readonly transferredMonthlyHours: DecimalText;
  /** N. */
  readonly durationMonths: number;
  /** C: loaded hourly cost over the labour ratio, euros an hour (cleaning branch). */
  readonly cleaningConstant: DecimalText;
}

// A wide precision of its own: 20 digits, Decimal's default, lose a cent on long products.
const Exact = Decimal.clone({ precision: 40 });

/** Whole hours: amount x labour share x effort rate / hourly cost, a half rounded away from zero. */
export function labourHours(inputs: LabourInputs): number {
  const { hours, cents } = hoursForCents(inputs);
  return Number((2n * BigInt(inputs.value) * hours + cents) / (2n * cents));
}

type LabourRates = Omit<LabourInputs, 'value'>;

/** So many hours for so many cents, as whole numbers: exact whatever the amount. */
interface HoursForCents {
  readonly hours: bigint;
  readonly cents: bigint;
}

const MOST_REMEMBERED = 1_000;
const hoursForCentsOf = new Map<string, HoursForCents>();

// The same few shares, rates and costs come back on every contract of a register.
function hoursForCents({ labourShare, effortRate, hourlyCost }: LabourRates): HoursForCents {
  const key = `${labourShare} ${effortRate} ${hourlyCost}`;
  const known = hoursForCentsOf.get(key);
  if (known !== undefined) return known;
  if (hoursForCentsOf.size >= MOST_REMEMBERED) hoursForCentsOf.clear();
  const share = new Exact(labourShare).times(effortRate);
  const cost = new Exact(hourlyCost).times(100);
  const scale = new Exact(10).pow(Math.max(share.decimalPlaces(), cost.decimalPlaces()));
  const whole = (number: Decimal): bigint => BigInt(number.times(scale).toFixed(0));
  const ratio = { hours: whole(share), cents: whole(cost) };
  hoursForCentsOf.set(key, ratio);
  return ratio;
}

/**
 * Whole hours: P x A / C x T with P = 1 - S x C / (A / N), written (A / C - S x N) x T so that an amount
 * of zero has a value too. Zero or below means that the staff taken over leaves no margin.
 */
export function transferHours(inputs: TransferInputs): number {
  const open = euros(inputs.value)
    .dividedBy(inputs.cleaningConstant)
    .minus(new Exact(inputs.transferredMonthlyHours).times(inputs.durationMonths));
  return wholeHours(open.times(inputs.effortRate));
}

/** The first amount for which PRA-CALC-1 gives that many hours; null when no amount does. */
export function valueForLabourHours(hours: DecimalText, inputs: LabourRates): Cents | null {
  const perEuro = new Exact(inputs.labourShare).times(inputs.effortRate);
  if (perEuro.isZero()) return null;
  return firstCents(beforeRounding(hours).times(inputs.hourlyCost).dividedBy(perEuro));
}

/** The first amount for which PRA-CALC-2 gives that many hours; null when no amount does. */
export function valueForTransferHours(
  hours: DecimalText,
  inputs: Omit<TransferInputs, 'value'>,
): Cents | null {
  if (new Exact(inputs.effortRate).isZero()) return null;
  const taken = new Exact(inputs.transferredMonthlyHours).times(inputs.durationMonths);
  return firstCents(
    beforeRounding(hours).dividedBy(inputs.effortRate).plus(taken).times(inputs.cleaningConstant),
  );
}

/** The labour share from which PRA-CALC-1 gives that many hours; null when it is none up to 1. */
export function shareForLabourHours(
  hours: DecimalText,
  inputs: Omit<LabourInputs, 'labourShare'>,
): DecimalText | null {
  const atFullShare = euros(inputs.value).times(inputs.effortRate);
  if (atFullShare.isZero()) return null;
  const share = beforeRounding(hours)
    .times(inputs.hourlyCost)
    .dividedBy(atFullShare)
    .toDecimalPlaces(30, Decimal.ROUND_UP);
  return share.greaterThan(1) ? null : share.toFixed();
}

/** The fewest whole hours at or above a minimum, once rounded. */
function beforeRounding(hours: DecimalText): Decimal {
  return new Exact(hours).ceil().minus('0.5');
}

function firstCents(amount: Decimal): Cents {
  return Math.max(0, Math.min(amount.times(100).ceil().toNumber(), Number.MAX_SAFE_INTEGER));
}

function euros(cents: Cents): Decimal {
  return new Exact(cents).dividedBy(100);
}

function wholeHours(hours: Decimal): number {
  const rounded = hours.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  return rounded === 0 ? 0 : rounded;
}
