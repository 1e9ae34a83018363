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
  const { decpId, reference, subject, cpv, service, holders } = contract;
  let words = '';
  for (const word of [decpId, reference, subject, cpv, service]) if (word !== null) words += ` ${word}`;
  for (const { name, identifier } of holders) words += ` ${name ?? ''} ${identifier ?? ''}`;
  return normalisedText(words);
}
