import { normalisedText } from '../../shared/domain/normalised-text';

export interface Searchable {
  readonly decpId: string | null;
  readonly reference: string | null;
  readonly subject: string | null;
  readonly cpv: string | null;
  readonly service: string | null;
  readonly holders: readonly { readonly name: string | null; readonly identifier: string | null }[];
}

/** What a search of the register reads: normalised once, when the record is written. */
export function searchTextOf(contract: Searchable): string {
  const words = [
    contract.decpId,
    contract.reference,
    contract.subject,
    contract.cpv,
    contract.service,
    ...contract.holders.flatMap(({ name, identifier }) => [name, identifier]),
  ];
  return normalisedText(words.filter((word) => word !== null).join(' '));
}
