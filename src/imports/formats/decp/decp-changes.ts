import { type FieldValue } from '../../../contracts/domain/fields/field';
import { type FieldId } from '../../../contracts/domain/fields/fields';
import { eurosText } from '../../../shared/domain/euros';
import { type AmendmentDraft, type SubcontractDraft } from '../../domain/contract-draft';
import { type RowNotes } from '../../domain/report/row-notes';
import { isImplausibleAmendment } from '../../../reading/domain/values/implausible-amount';
import { operatorOf, operatorsOf } from './decp-parties';
import { isObject, type JsonObject, objectsOf } from './json-values';
import { type RecordReader } from './record-reader';

/** The amendments of a record. Where numbers are missing or repeated, the rank in order of number is the number. */
export function amendmentsOf(
  record: JsonObject,
  initial: FieldValue | undefined,
  reader: RecordReader,
  notes: RowNotes,
): AmendmentDraft[] {
  const drafts = objectsOf(record['modifications'], 'modification').map((entry, index) => ({
    ...amendmentOf(entry, typeof initial === 'number' ? initial : null, reader, notes),
    number: numberOf(entry) ?? index + 1,
  }));
  const numbers = new Set(drafts.map(({ number }) => number));
  if (numbers.size === drafts.length) return drafts;
  return [...drafts]
    .sort((left, right) => left.number - right.number)
    .map((draft, index) => ({ ...draft, number: index + 1 }));
}

function amendmentOf(
  entry: JsonObject,
  initial: number | null,
  reader: RecordReader,
  notes: RowNotes,
): Omit<AmendmentDraft, 'number'> {
  const at = (path: string, field: FieldId): FieldValue | undefined =>
    reader.value(entry, path, field, notes, `modifications.${path}`);
  const amount = whole(at('montant', 'amendmentAmount') ?? at('valeurGlobale', 'amendmentAmount'));
  const isDoubtful = amount !== null && isImplausibleAmendment(amount, initial);
  if (isDoubtful) notes.keepAside('amendmentAmount', eurosText(amount), 'implausible-amount');
  const holders = [
    ...operatorsOf(entry['titulaires'], 'titulaire', 'modifications.titulaires', notes),
    ...operatorsOf(entry['concessionnaires'], 'concessionnaire', 'modifications.concessionnaires', notes),
  ].map(({ identifier, identifierType }) => ({ identifier, identifierType }));
  return {
    notifiedOn: text(
      at('dateNotificationModification', 'amendmentNotifiedOn') ??
        at('dateSignatureModification', 'amendmentNotifiedOn'),
    ),
    publishedOn: text(at('datePublicationDonneesModification', 'amendmentPublishedOn')),
    durationMonths: whole(at('dureeMois', 'amendmentDurationMonths')),
    amount,
    amountDoubt: isDoubtful ? 'implausible-amount' : null,
    holders: holders.length > 0 ? holders : null,
  };
}

/** Declared subcontracts and their changes; a change bears the number of its act. */
export function subcontractsOf(
  record: JsonObject,
  reader: RecordReader,
  notes: RowNotes,
): SubcontractDraft[] {
  const acts = objectsOf(record['actesSousTraitance'], 'acteSousTraitance');
  const changes = objectsOf(record['modificationsActesSousTraitance'], 'modificationActeSousTraitance');
  return [
    ...acts.map((entry, index) =>
      subcontractOf(entry, { number: numberOf(entry) ?? index + 1, isChange: false }, reader, notes),
    ),
    ...changes.map((entry, index) =>
      subcontractOf(entry, { number: numberOf(entry) ?? index + 1, isChange: true }, reader, notes),
    ),
  ];
}

function subcontractOf(
  entry: JsonObject,
  identity: Pick<SubcontractDraft, 'number' | 'isChange'>,
  reader: RecordReader,
  notes: RowNotes,
): SubcontractDraft {
  const place = identity.isChange ? 'modificationsActesSousTraitance' : 'actesSousTraitance';
  const at = (path: string, field: FieldId): FieldValue | undefined =>
    reader.value(entry, path, field, notes, `${place}.${path}`);
  const subcontractor = entry['sousTraitant'];
  return {
    ...identity,
    operator: isObject(subcontractor) ? operatorOf(subcontractor, `${place}.sousTraitant`, notes) : null,
    durationMonths: whole(at('dureeMois', 'subcontractDurationMonths')),
    notifiedOn: text(
      at('dateNotification', 'subcontractNotifiedOn') ??
        at('dateNotificationModificationSousTraitance', 'subcontractNotifiedOn') ??
        at('dateNotificationModification', 'subcontractNotifiedOn'),
    ),
    publishedOn: text(at('datePublicationDonnees', 'subcontractPublishedOn')),
    amount: whole(at('montant', 'subcontractAmount')),
    priceVariation: text(at('variationPrix', 'subcontractPriceVariation')),
  };
}

function numberOf(entry: JsonObject): number | null {
  const number = Number(entry['id'] ?? Number.NaN);
  return Number.isInteger(number) && number >= 0 ? number : null;
}

function whole(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function text(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
