import { type FieldId, type FieldValue } from '../../contracts/domain/fields/field';
import { importOnlyFields } from '../../contracts/domain/fields/derived-fields';
import { type CpvNomenclature } from '../../reading/domain/cpv-nomenclature';
import { type AmendmentParts, type DraftParts, type SubcontractParts } from './draft-parts';

/** Puts a value read into its place in the draft. */
export type ValueStore = (parts: DraftParts, value: FieldValue) => void;

const AMENDMENT_PLACES: Readonly<Record<FieldId, keyof AmendmentParts>> = {
  amendmentNumber: 'number',
  amendmentNotifiedOn: 'notifiedOn',
  amendmentPublishedOn: 'publishedOn',
  amendmentDurationMonths: 'durationMonths',
  amendmentAmount: 'amount',
  amendmentHolderIdentifier: 'holder',
  amendmentHolderIdentifierType: 'holderType',
};
const SUBCONTRACT_PLACES: Readonly<Record<FieldId, keyof SubcontractParts>> = {
  subcontractNumber: 'number',
  subcontractorIdentifier: 'identifier',
  subcontractorIdentifierType: 'identifierType',
  subcontractDurationMonths: 'durationMonths',
  subcontractNotifiedOn: 'notifiedOn',
  subcontractPublishedOn: 'publishedOn',
  subcontractAmount: 'amount',
  subcontractPriceVariation: 'priceVariation',
};
const SUBCONTRACT_CHANGE_PLACES: Readonly<Record<FieldId, keyof SubcontractParts>> = {
  subcontractChangeNumber: 'number',
  subcontractChangeDurationMonths: 'durationMonths',
  subcontractChangeNotifiedOn: 'notifiedOn',
  subcontractChangePublishedOn: 'publishedOn',
  subcontractChangeAmount: 'amount',
};
const aids = new Set(importOnlyFields.map(({ id }) => id));

/** Where the values of a field go. */
export function valueStore(field: FieldId, cpv: CpvNomenclature): ValueStore {
  const amendment = AMENDMENT_PLACES[field];
  if (amendment !== undefined)
    return (parts, value) => void Object.assign(parts.amendment, { [amendment]: value });
  const subcontract = SUBCONTRACT_PLACES[field];
  if (subcontract !== undefined)
    return (parts, value) => void Object.assign(parts.subcontract, { [subcontract]: value });
  const change = SUBCONTRACT_CHANGE_PLACES[field];
  if (change !== undefined)
    return (parts, value) => void Object.assign(parts.subcontractChange, { [change]: value });
  if (aids.has(field)) return (parts, value) => void Object.assign(parts.aids, { [field]: value });
  if (field === 'buyerSiret') return (parts, value) => void (parts.buyerSiret = String(value));
  if (field === 'buyerName') return (parts, value) => void (parts.buyerName = String(value));
  if (field !== 'cpv') return (parts, value) => void (parts.values[field] = value);
  return (parts, value) => void (parts.values[cpv.labels.has(String(value)) ? 'cpv' : 'cpvAsGiven'] = value);
}
