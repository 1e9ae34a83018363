import { type AidId } from '../../../contracts/domain/fields/fields';
import { type Cents } from '../../../shared/domain/euros';
import { type DraftValues } from '../contract-draft';
import { type NotedColumn } from '../report/row-notes';
import { type CellItems } from '../../../reading/domain/values/holder-cells';
import { type IdentifierReading } from '../../../reading/domain/values/siret';

/** A cell of a holder's columns, with the column it stands in for what is to be said of it. */
export interface HolderCell<T> extends CellItems<T> {
  readonly column: NotedColumn;
  readonly text: string;
}

/** What the columns of one holder say, before several holders of one cell are told apart. */
export interface HolderCells {
  identifiers: HolderCell<IdentifierReading> | null;
  types: readonly (string | null)[];
  names: HolderCell<string> | null;
  siren: string | null;
}

export interface AmendmentParts {
  number?: number;
  notifiedOn?: string;
  publishedOn?: string;
  durationMonths?: number;
  amount?: Cents;
  holder?: string;
  holderType?: string;
}

export interface SubcontractParts {
  number?: number;
  identifier?: string;
  identifierType?: string;
  durationMonths?: number;
  notifiedOn?: string;
  publishedOn?: string;
  amount?: Cents;
  priceVariation?: string;
}

/** A row while its cells are read; `aids` are values that serve the reading of others and are not stored. */
export interface DraftParts {
  readonly values: DraftValues;
  buyerSiret: string | null;
  buyerName: string | null;
  readonly holders: HolderCells[];
  readonly amendment: AmendmentParts;
  readonly subcontract: SubcontractParts;
  /** A change of a subcontract already declared. */
  readonly subcontractChange: SubcontractParts;
  readonly aids: Partial<Record<AidId, string | boolean>>;
}

export function noParts(): DraftParts {
  return {
    values: {},
    buyerSiret: null,
    buyerName: null,
    holders: [],
    amendment: {},
    subcontract: {},
    subcontractChange: {},
    aids: {},
  };
}

/** The cells of one of the holders named in columns of their own. */
export function holderAt(parts: DraftParts, slot: number): HolderCells {
  return (parts.holders[slot] ??= { identifiers: null, types: [], names: null, siren: null });
}
