import { type Cents } from '../../shared/domain/euros';
/** A dated change of a contract, as the register keeps it. Amounts in cents. */
export interface DatedChange {
  readonly number: number;
  readonly amount: Cents | null;
  readonly amountDoubt: string | null;
  readonly durationMonths: number | null;
}

export interface InitialState {
  readonly initialAmount: Cents | null;
  readonly durationMonths: number | null;
}

export interface CurrentState {
  readonly amount: Cents | null;
  readonly durationMonths: number | null;
}

/**
 * The current state is derived: the last amendment that states a value gives it, else the initial one
 * stands. An amount set aside is left to a person.
 */
export function currentState(initial: InitialState, amendments: readonly DatedChange[]): CurrentState {
  let { initialAmount: amount, durationMonths } = initial;
  for (const change of [...amendments].sort((a, b) => a.number - b.number)) {
    if (change.amount !== null && change.amountDoubt === null) amount = change.amount;
    if (change.durationMonths !== null) durationMonths = change.durationMonths;
  }
  return { amount, durationMonths };
}
