import { RESERVED_TO_WORDS } from '../../../../contracts/domain/register-words';
import { type NamedContract, type NotifiedContractRow } from '../../rows';
import {
  countedAmount,
  hasEnvironmentalConsideration,
  hasSocialClause,
  hasSocialCriterion,
  isReserved,
} from '../../indicators/contract-facts';
import { NOTHING, plainEuros } from '../../../../shared/domain/french';

/** Names of the holders; their number where the list has no name. */
export function holdersText({ holders }: NotifiedContractRow): string {
  const names = holders
    .map(({ name, identifier }) => (name === '' ? identifier : name))
    .filter((text) => text !== '');
  return names.length === 0 ? NOTHING : names.join(' ; ');
}

/** Reference a reader finds in the register: DECP number, and the lot where there are several. */
export function referenceText({ decpId, procedureId, lotNumber }: NamedContract): string {
  const reference = decpId ?? procedureId;
  return lotNumber === null ? reference : `${reference}, lot ${lotNumber}`;
}

/** Euros of the amount that figures count; none where it is set aside. */
export function amountText(row: NotifiedContractRow): string {
  const amount = countedAmount(row);
  return amount === null ? NOTHING : plainEuros(amount);
}

/** Short words for the considerations of a contract. */
export function considerationsText(row: NotifiedContractRow): string {
  const words = [
    hasSocialClause(row) ? 'clause sociale' : '',
    hasSocialCriterion(row) ? 'critère social' : '',
    isReserved(row) ? reservedText(row) : '',
    hasEnvironmentalConsideration(row) ? 'environnement' : '',
  ].filter((word) => word !== '');
  return words.length === 0 ? NOTHING : words.join(', ');
}

function reservedText({ reservation }: NotifiedContractRow): string {
  return reservation === null ? 'réservé' : `réservé ${RESERVED_TO_WORDS[reservation]}`;
}
