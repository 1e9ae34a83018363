import { type AmendmentDraft, type SubcontractDraft } from '../contract-draft';
import { type DraftParts, type SubcontractParts } from './draft-parts';
import { eurosText } from '../../../shared/domain/euros';
import { statedType } from './holders';
import { type RowNotes } from '../report/row-notes';
import { isImplausibleAmendment } from '../../../reading/domain/values/implausible-amount';

/**
 * The amendment of a row. A « modified amount » equal to the initial one, alone, says that nothing changed.
 * A row without a number for it is taken as the first amendment.
 */
export function amendmentsOf(parts: DraftParts, notes: RowNotes): AmendmentDraft[] {
  const { amendment } = parts;
  const initial = typeof parts.values['initialAmount'] === 'number' ? parts.values['initialAmount'] : null;
  const saysNothing = amendment.amount === undefined || amendment.amount === initial;
  const others = [amendment.notifiedOn, amendment.publishedOn, amendment.durationMonths, amendment.holder];
  if (saysNothing && others.every((value) => value === undefined)) return [];
  const amount = amendment.amount ?? null;
  const isDoubtful = amount !== null && isImplausibleAmendment(amount, initial);
  if (isDoubtful) notes.keepAside('amendmentAmount', eurosText(amount), 'implausible-amount');
  const holder = amendment.holder ?? null;
  const type = statedType(
    amendment.holderType ?? null,
    holder !== null && /^\d{14}$/.test(holder) ? 'SIRET' : null,
  );
  return [
    {
      number: amendment.number ?? 1,
      notifiedOn: amendment.notifiedOn ?? null,
      publishedOn: amendment.publishedOn ?? null,
      durationMonths: amendment.durationMonths ?? null,
      amount,
      amountDoubt: isDoubtful ? 'implausible-amount' : null,
      holders: holder === null ? null : [{ identifier: holder, identifierType: type }],
    },
  ];
}

/** The declared subcontract of a row of the tabular essential data, and the change of one. */
export function subcontractsOf({ subcontract, subcontractChange }: DraftParts): SubcontractDraft[] {
  return [
    ...(isEmpty(subcontract) ? [] : [subcontractDraft(subcontract, false)]),
    ...(isEmpty(subcontractChange) ? [] : [subcontractDraft(subcontractChange, true)]),
  ];
}

function subcontractDraft(parts: SubcontractParts, isChange: boolean): SubcontractDraft {
  const identifier = parts.identifier ?? null;
  return {
    number: parts.number ?? 1,
    isChange,
    operator:
      identifier === null
        ? null
        : { identifier, identifierType: parts.identifierType ?? 'SIRET', name: null },
    durationMonths: parts.durationMonths ?? null,
    notifiedOn: parts.notifiedOn ?? null,
    publishedOn: parts.publishedOn ?? null,
    amount: parts.amount ?? null,
    priceVariation: parts.priceVariation ?? null,
  };
}

function isEmpty(parts: object): boolean {
  return Object.keys(parts).length === 0;
}
