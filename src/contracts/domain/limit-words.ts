import { type Limit } from '../../shared/domain/perimeter';

/** A limit of a buyer in a few words: « services Collèges, Routes ; territoire Morvan ». */
export function limitWords({ services, territories }: Omit<Limit, 'buyerId'>): string {
  return [named('service', services), named('territoire', territories)]
    .filter((part) => part !== '')
    .join(' ; ');
}

function named(noun: string, values: readonly string[]): string {
  if (values.length === 0) return '';
  return `${noun}${values.length > 1 ? 's' : ''} ${values.join(', ')}`;
}

/** The buyer, with the limit under which its rows are seen. */
export function limitedName(name: string, limit: Limit | null): string {
  const words = limit === null ? '' : limitWords(limit);
  return words === '' ? name : `${name} (${words})`;
}
