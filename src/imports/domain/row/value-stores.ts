import { type FieldValue } from '../../../contracts/domain/fields/field';
import { type AidId, type FieldId } from '../../../contracts/domain/fields/fields';
import { importOnlyFields } from '../../../contracts/domain/fields/derived-fields';
import { type CpvNomenclature } from '../../../reading/domain/cpv-nomenclature';
import { type AmendmentParts, type DraftParts, type SubcontractParts } from './draft-parts';

/** Puts a value read into its place in the draft. */
export type ValueStore = (parts: DraftParts, value: FieldValue) => void;

/** The fields of the parts of a contract: which part, and its property. */
const PLACES: Readonly<Partial<Record<FieldId, Place>>> = {
  amendmentNumber: ['amendment', 'number'],
  amendmentNotifiedOn: ['amendment', 'notifiedOn'],
  amendmentPublishedOn: ['amendment', 'publishedOn'],
  amendmentDurationMonths: ['amendment', 'durationMonths'],
  amendmentAmount: ['amendment', 'amount'],
  amendmentHolderIdentifier: ['amendment', 'holder'],
  amendmentHolderIdentifierType: ['amendment', 'holderType'],
  subcontractNumber: ['subcontract', 'number'],
  subcontractorIdentifier: ['subcontract', 'identifier'],
  subcontractorIdentifierType: ['subcontract', 'identifierType'],
  subcontractDurationMonths: ['subcontract', 'durationMonths'],
  subcontractNotifiedOn: ['subcontract', 'notifiedOn'],
  subcontractPublishedOn: ['subcontract', 'publishedOn'],
  subcontractAmount: ['subcontract', 'amount'],
  subcontractPriceVariation: ['subcontract', 'priceVariation'],
  subcontractChangeNumber: ['subcontractChange', 'number'],
  subcontractChangeDurationMonths: ['subcontractChange', 'durationMonths'],
  subcontractChangeNotifiedOn: ['subcontractChange', 'notifiedOn'],
  subcontractChangePublishedOn: ['subcontractChange', 'publishedOn'],
  subcontractChangeAmount: ['subcontractChange', 'amount'],
};

type Place =
  | readonly [part: 'amendment', property: keyof AmendmentParts]
  | readonly [part: 'subcontract' | 'subcontractChange', property: keyof SubcontractParts];

const aids: ReadonlySet<string> = new Set(importOnlyFields.map(({ id }) => id));

/** Where the values of a field go. */
export function valueStore(field: FieldId, cpv: CpvNomenclature): ValueStore {
  const place = PLACES[field];
  if (place !== undefined) {
    const [part, property] = place;
    return (parts, value) => void Object.assign(parts[part], { [property]: value });
  }
  if (isAid(field)) return (parts, value) => void Object.assign(parts.aids, { [field]: value });
  if (field === 'buyerSiret') return (parts, value) => void (parts.buyerSiret = String(value));
  if (field === 'buyerName') return (parts, value) => void (parts.buyerName = String(value));
  if (field !== 'cpv') return (parts, value) => void (parts.values[field] = value);
  return (parts, value) => void (parts.values[cpv.labels.has(String(value)) ? 'cpv' : 'cpvAsGiven'] = value);
}

function isAid(field: FieldId): field is AidId {
  return aids.has(field);
}
