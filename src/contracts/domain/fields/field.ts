/** Which record a field lives on; `holder` and `buyer` fields are gathered into their own records. */
export type FieldRecord =
  'buyer' | 'procedure' | 'contract' | 'holder' | 'amendment' | 'subcontract' | 'commitment' | 'declaration';

/** How a cell is read and a value shown. Money in cents, hours in hundredths, rates as decimal text. */
export type FieldType =
  | 'text'
  | 'identifier'
  | 'siret'
  | 'money'
  | 'date'
  | 'months'
  | 'count'
  | 'decimal'
  | 'percent'
  | 'hours'
  | 'boolean'
  | 'cpv'
  | 'code'
  | 'codes'
  | 'texts';

/** What a draft holds for a field: cents, hundredths and counts are numbers; lists keep DECP values verbatim. */
export type FieldValue = string | number | boolean | readonly string[];

/** A stored code and the French words that officers write for it. */
export interface FieldCode {
  readonly code: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/**
 * The one definition of a field: serves the importer's mapping, templates to fill, forms, lists, exports,
 * the API schema and the glossary. Adding a field is one entry, one column, one migration.
 */
export interface FieldDefinition {
  readonly id: string;
  readonly record: FieldRecord;
  /** French label: form, column of an export. */
  readonly label: string;
  /** Header names met in real files; compared without case, accents and punctuation. */
  readonly aliases: readonly string[];
  readonly type: FieldType;
  readonly unit?: string;
  readonly codes?: readonly FieldCode[];
  /** One French sentence beside the form control. */
  readonly help: string;
  /** Name in DECP 2022, when it has one. */
  readonly decp?: string;
}

/** The identifier of a field: the property of its entity. */
export type FieldId = string;
