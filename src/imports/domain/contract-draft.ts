import { type Cents } from '../../shared/domain/euros';
import { type IssueSeverity } from '../../reading/domain/fault';
import { type BuyerKind } from '../../contracts/domain/register-terms';
import { type FieldValue } from '../../contracts/domain/fields/field';
import { type FieldId } from '../../contracts/domain/fields/fields';

/** A holder or subcontractor as the file names it. */
export interface OperatorDraft {
  readonly identifier: string | null;
  /** SIRET, SIREN, TVA, TAHITI, RIDET, FRWF, IREP, HORS-UE; null when the file does not say. */
  readonly identifierType: string | null;
  readonly name: string | null;
}

export interface AmendmentDraft {
  readonly number: number;
  readonly notifiedOn: string | null;
  readonly publishedOn: string | null;
  readonly durationMonths: number | null;
  /** Cents. */
  readonly amount: Cents | null;
  readonly amountDoubt: string | null;
  readonly holders:
    readonly { readonly identifier: string | null; readonly identifierType: string | null }[] | null;
}

export interface SubcontractDraft {
  readonly number: number;
  readonly isChange: boolean;
  readonly operator: OperatorDraft | null;
  readonly durationMonths: number | null;
  readonly notifiedOn: string | null;
  readonly publishedOn: string | null;
  /** Cents. */
  readonly amount: Cents | null;
  readonly priceVariation: string | null;
}

export interface ExecutionDraft {
  readonly publishedOn: string | null;
  /** Cents. */
  readonly investment: Cents | null;
  readonly tariffs: readonly { readonly label: string; readonly price: string }[];
}

/** A value kept but excluded from sums and facts, for a person to check. */
export interface SetAside {
  /** Named when the file has several lists. */
  readonly sheet?: string;
  readonly row: number;
  readonly field: FieldId;
  readonly value: string;
  /** Code of the reason (`implausible-amount`…). */
  readonly reason: string;
}

/** Fields of the register, and what the import adds to them: a CPV that is none, why an amount is set aside. */
export type DraftValues = Partial<Record<FieldId | 'cpvAsGiven' | 'initialAmountDoubt', FieldValue>>;

/** What one row or one DECP record says of a contract. A field absent from `values` is not stated. */
export interface ContractDraft {
  readonly buyer: {
    readonly siret: string | null;
    readonly name: string | null;
    readonly kind: BuyerKind | null;
  };
  readonly values: Readonly<DraftValues>;
  readonly holders: readonly OperatorDraft[];
  readonly amendments: readonly AmendmentDraft[];
  readonly subcontracts: readonly SubcontractDraft[];
  readonly executions: readonly ExecutionDraft[];
}

/** One fault, reported once, at its cell (`F12`), with a French sentence. */
export interface ImportIssue {
  /** Named when the file has several lists. */
  readonly sheet?: string;
  readonly row: number;
  readonly column: string | null;
  readonly cell: string | null;
  readonly code: string;
  readonly severity: IssueSeverity;
  readonly value: string | null;
  readonly message: string;
}

/** The reading of one row: its draft, or null when the row is rejected. */
export interface RowReading {
  readonly row: number;
  readonly draft: ContractDraft | null;
  readonly issues: readonly ImportIssue[];
  readonly setAside: readonly SetAside[];
  /** The row's values in a stable text; hashed into the fingerprint that makes a row seen. */
  readonly fingerprintText: string;
  /** The columns of its list by field, so that what only the register shows is said at its cell. */
  readonly columns?: FieldColumns;
}

/** A column as the user's spreadsheet shows it, its place from 0. */
export type FieldColumns = ReadonlyMap<FieldId, { readonly header: string; readonly index: number }>;
