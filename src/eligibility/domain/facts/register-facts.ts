import { type HundredthsOfHour } from '../../../shared/domain/hours';
import { type Cents } from '../../../shared/domain/euros';
import { cpvDivision } from '../../../shared/domain/cpv-code';
import {
  type BuyerKind,
  type ContractKind,
  type Nature,
  type Reservation,
} from '../../../contracts/domain/register-terms';
import { departmentOf, type Place } from '../../../contracts/domain/place';

/** Where the value of a fact comes from (model, "From the register to the facts"). */
export type FactOrigin =
  | 'stated'
  | 'buyer'
  | 'derived-from-cpv'
  | 'awarded-amount'
  | 'maximum-amount'
  | 'sum-of-lots'
  | 'single-lot'
  | 'not-reserved-in-decp'
  | 'decision';

export interface OriginatedFact {
  readonly value: unknown;
  readonly origin: FactOrigin;
}

/** Facts by name (those of `assess --facts`), each with its origin; an unknown fact is absent. */
export type StatedFacts = Readonly<Record<string, OriginatedFact>>;

/** What the register knows of one lot. Amounts in cents, set-aside amounts included. */
export interface RegisterLot {
  readonly estimatedValue: Cents | null;
  readonly initialAmount: Cents | null;
  readonly initialAmountDoubt: string | null;
  readonly maximumAmount: Cents | null;
}

export interface RegisterContract extends RegisterLot, Place {
  readonly cpv: string | null;
  readonly durationMonths: number | null;
  readonly notifiedOn: string | null;
  readonly signedOn: string | null;
  readonly socialConsiderations: readonly string[] | null;
  readonly environmentalConsiderations: readonly string[] | null;
  readonly reservation: Reservation | null;
  readonly socialServices: boolean | null;
  readonly labourShare: string | null;
  readonly effortRate: string | null;
  readonly hourlyCost: string | null;
  readonly transferredMonthlyHours: HundredthsOfHour | null;
}

export interface RegisterProcedure {
  readonly nature: Nature | null;
  readonly contractKind: ContractKind;
  readonly needValue: Cents | null;
  readonly launchedOn: string | null;
  readonly lotCount: number | null;
}

export interface RegisterSituation {
  readonly buyer: { readonly kind: BuyerKind; readonly contractingAuthority: boolean | null };
  readonly procedure: RegisterProcedure;
  readonly contract: RegisterContract;
  /** Every lot of the procedure that the register holds, this one included. */
  readonly lots: readonly RegisterLot[];
  readonly exception: { readonly code: string; readonly motivation: string } | null;
}

/** A value with its origin; null where there is none. */
export function known(value: unknown, origin: FactOrigin = 'stated'): OriginatedFact | null {
  return value === null ? null : { value, origin };
}

export function awardedAmountOf({ contract }: RegisterSituation): OriginatedFact | null {
  return known(contract.initialAmountDoubt === null ? contract.initialAmount : null);
}

export function durationOf({ contract: { durationMonths } }: RegisterSituation): OriginatedFact | null {
  return known(durationMonths !== null && durationMonths >= 1 ? durationMonths : null);
}

export function placeOf({ contract }: RegisterSituation): OriginatedFact | null {
  return known(departmentOf(contract));
}

/** A cost of 0 cannot be right, and would divide: it is no fact (interface, "Facts"). */
export function hourlyCostOf({ contract: { hourlyCost } }: RegisterSituation): OriginatedFact | null {
  return known(hourlyCost !== null && /[1-9]/.test(hourlyCost) ? hourlyCost : null);
}

/** The lot's estimate; else its initial amount, the maximum for a framework ("à défaut d'estimation"). */
export function lotValueOf(lot: RegisterLot): OriginatedFact | null {
  if (lot.estimatedValue !== null) return { value: lot.estimatedValue, origin: 'stated' };
  if (lot.maximumAmount !== null) return { value: lot.maximumAmount, origin: 'maximum-amount' };
  return lot.initialAmountDoubt === null ? known(lot.initialAmount, 'awarded-amount') : null;
}

export function needValueOf({ procedure, contract, lots }: RegisterSituation): OriginatedFact | null {
  if (procedure.needValue !== null) return { value: procedure.needValue, origin: 'stated' };
  // A procedure without lots, whether that is not said or said as 0, has one contract.
  if (lots.length === 1 && (procedure.lotCount ?? 1) <= 1)
    return known(lotValueOf(contract)?.value ?? null, 'single-lot');
  if (procedure.lotCount === null || lots.length !== procedure.lotCount) return null;
  const values = lots.map((lot) => lotValueOf(lot)?.value);
  if (!values.every((value): value is number => typeof value === 'number')) return null;
  return { value: values.reduce((sum, value) => sum + value, 0), origin: 'sum-of-lots' };
}

/** CPV divisions: 45 works; 03 to 44 and 48 supplies; from 50 services. */
export function natureOf({ procedure, contract }: RegisterSituation): OriginatedFact | null {
  if (procedure.nature !== null) return { value: procedure.nature, origin: 'stated' };
  if (contract.cpv === null) return null;
  const division = cpvDivision(contract.cpv);
  if (division === 45) return { value: 'works', origin: 'derived-from-cpv' };
  return { value: division >= 50 ? 'services' : 'supplies', origin: 'derived-from-cpv' };
}

/** A notification before the launch is a mistyped date: the launch stands, the other is left out. */
export function notifiedOnOf({
  procedure: { launchedOn },
  contract,
}: RegisterSituation): OriginatedFact | null {
  const notifiedOn = contract.notifiedOn ?? contract.signedOn;
  const contradicts = launchedOn !== null && notifiedOn !== null && notifiedOn < launchedOn;
  return contradicts ? null : known(notifiedOn);
}

const RESERVED_FOR: Readonly<Record<Reservation, readonly string[]>> = {
  siae: ['siae'],
  'ea-esat': ['ea-esat'],
  'siae-ea-esat': ['siae', 'ea-esat'],
  prison: ['prison'],
  sse: ['sse'],
};

/** DECP does not say which kind of reservation, but its considerations say when there is none. */
export function reservedForOf({ contract }: RegisterSituation): OriginatedFact | null {
  if (contract.reservation !== null) return { value: RESERVED_FOR[contract.reservation], origin: 'stated' };
  if (contract.socialConsiderations === null || contract.socialConsiderations.includes('Marché réservé'))
    return null;
  return { value: [], origin: 'not-reserved-in-decp' };
}
