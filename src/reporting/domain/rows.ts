import { type ContractKind, type Nature, type Reservation } from '../../contracts/domain/register-terms';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type Cents } from '../../shared/domain/euros';
import { type HundredthsOfHour } from '../../shared/domain/hours';

export interface HolderOfRow {
  readonly name: string;
  /** SIRET or foreign number, as published; empty when the list had none. */
  readonly identifier: string;
}

/** The ground recorded for a contract without social condition (art. L2112-2-1 CCP). */
export interface ExceptionOfRow {
  readonly code: string;
  readonly motivation: string;
  /** False when the ground is not open to this contract, or the motivation is empty. */
  readonly valid: boolean;
}

/**
 * What indicators count of one contract, that is of one lot, notified to its holder: the unit of purchases.
 * Amounts in cents excl. VAT, hours in hundredths, weights as fractions of 1 in decimal text.
 */
export interface CountedContract {
  readonly contractId: string;
  readonly cpv: string | null;
  readonly contractKind: ContractKind;
  readonly notifiedOn: CalendarDate;
  readonly initialAmount: Cents | null;
  /** Why the amount is not believed; the contract counts in number and its amount is not summed. */
  readonly amountSetAside: string | null;
  readonly isFramework: boolean;
  /** DECP values verbatim; null when the source has no such field, which is not "none". */
  readonly socialConsiderations: readonly string[] | null;
  readonly environmentalConsiderations: readonly string[] | null;
  readonly reservation: Reservation | null;
  readonly socialCriterionWeight: string | null;
  readonly environmentalCriterionWeight: string | null;
  readonly hoursRetained: HundredthsOfHour | null;
  /** Outcome of rule CCP-L2112-2-1; null when the contract was never assessed. */
  readonly socialDuty: 'applies' | 'does-not-apply' | 'undetermined' | null;
  readonly exception: Pick<ExceptionOfRow, 'code' | 'valid'> | null;
}

/** The same with what lists and the report say of it. */
export interface NotifiedContractRow extends CountedContract {
  readonly buyerId: string;
  readonly procedureId: string;
  readonly decpId: string | null;
  readonly lotNumber: string | null;
  readonly subject: string;
  readonly service: string | null;
  readonly nature: Nature | null;
  readonly holders: readonly HolderOfRow[];
  readonly launchedOn: CalendarDate | null;
  readonly maximumAmount: Cents | null;
  readonly exception: ExceptionOfRow | null;
  readonly decision: string | null;
}

export type DeclarationState = 'draft' | 'submitted' | 'validated' | 'rejected';

/** Hours done by one participant on one contract in one month, or in one year where no month is asked for. */
export interface HoursRow {
  readonly contractId: string;
  readonly buyerId: string;
  /** `YYYY-MM`; `YYYY` where the months of the year are added up. */
  readonly period: string;
  /** The months of a period that is a year, as bits from January's 1. */
  readonly months?: number;
  readonly state: DeclarationState;
  readonly hours: HundredthsOfHour;
  /** Code of the way hours are delivered (CCAG 2021, art. 16.1 and 20.1): `EMB_CDI`, `MAD_ETTI`… */
  readonly modality: string;
  /** Pseudonym; null when the declaration names nobody. Never printed. */
  readonly participant: string | null;
  readonly sex: 'F' | 'M' | null;
  readonly birthYear: number | null;
  readonly statuses: readonly string[];
  /** Label of the trade family, from the CPV. */
  readonly trade: string;
}

/** Hours of one contract at the end of a year, or at the edition date for the current one. */
export interface BalanceRow {
  readonly contractId: string;
  readonly buyerId: string;
  readonly year: number;
  readonly retained: HundredthsOfHour;
  readonly due: HundredthsOfHour;
  readonly declared: HundredthsOfHour;
  readonly validated: HundredthsOfHour;
}

/** A target of the scheme. `value` is decimal text: a fraction of 1 for a share, euros, hours or a count. */
export interface TargetRow {
  readonly indicatorId: string;
  readonly basis: 'count' | 'value' | 'hours' | 'persons';
  readonly line: string | null;
  readonly year: number;
  readonly value: string;
}

/** Hours done on one contract in one month, all people together: nobody can be told apart. */
export type ListedHours = Pick<HoursRow, 'contractId' | 'period' | 'state' | 'hours' | 'modality' | 'trade'>;

/** What the number of a contract is written from. */
export type NamedContract = Pick<NotifiedContractRow, 'contractId' | 'decpId' | 'procedureId' | 'lotNumber'>;

/** What a report lists of its year besides its figures. */
export interface ListedRows {
  readonly contracts: readonly NotifiedContractRow[];
  readonly hours: readonly ListedHours[];
  /** By number and lot. */
  readonly balances: readonly BalanceRow[];
  /** Contracts that hours and balances may be of. */
  readonly named: readonly NamedContract[];
}

/** Everything the indicators count over, all years together. */
export interface IndicatorRows {
  readonly contracts: readonly NotifiedContractRow[];
  readonly hours: readonly HoursRow[];
  readonly balances: readonly BalanceRow[];
}
