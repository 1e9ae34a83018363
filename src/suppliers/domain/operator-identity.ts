import { normalisedText } from '../../shared/domain/normalised-text';

/** What two mentions of one operator share: the identifier where there is one, else the normalised name. */
export function operatorIdentity(identifier: string | null, name: string | null): string {
  if (identifier !== null && identifier !== '') return `id:${identifier.toUpperCase()}`;
  return `name:${normalisedText(name ?? '')}`;
}
