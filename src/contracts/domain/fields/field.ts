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

/** Groups of fields on the form of a contract, in its order. */
export const FORM_SECTIONS = ['contract', 'procedure', 'amounts', 'social', 'hours'] as const;
export type FormSection = (typeof FORM_SECTIONS)[number];

/**
 * The one definition of a field: the importer's mapping, forms, lists, exports, essential data and the blank record
 * follow from it, in the order of the definitions. Adding a field is one entry, one column, one migration.
 */
export interface FieldDefinition<Id extends string = string> {
  /** The property of its entity. */
  readonly id: Id;
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
  /** Name among the essential data of contracts (DECP 2022), when it has one: read from them and written to them. */
  readonly decp?: string;
  /** Name among those of concessions. */
  readonly decpConcession?: string;
  /** What each value of a list is called there. */
  readonly decpItem?: string;
  /** Where the form of a contract asks for it; absent: it does not. */
  readonly section?: FormSection;
  /** Its record always holds a value: blank keeps what is stored. */
  readonly isAlwaysStated?: true;
  /** Place among the columns of an export, from the left, by tens; absent: it is not exported. */
  readonly column?: number;
}

/** A field as the list of its record defines it. */
export type Definition = Omit<FieldDefinition, 'record'>;

/** The fields of one record. */
export function fieldsOf<R extends FieldRecord, const F extends readonly Definition[]>(
  record: R,
  fields: F,
): { readonly [K in keyof F]: F[K] & { readonly record: R } } {
  return fields.map((field) => ({ ...field, record })) as never;
}
