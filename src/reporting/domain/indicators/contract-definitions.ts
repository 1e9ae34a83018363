import { type CountedContract as Row } from '../rows';
import { amountOfRow, isInShares, oneEach } from './contract-facts';
import { type ContractDefinition } from './indicator';

interface Naming {
  readonly id: string;
  readonly label: string;
  readonly line?: string;
  readonly better?: 'higher' | 'lower';
}

type Predicate = (row: Row) => boolean;

/** Number and amount of the contracts of the year that answer to a predicate, without base. */
export function countAndValue(naming: Naming, counts: Predicate): ContractDefinition[] {
  return [
    countOf(naming, counts),
    { ...countOf(naming, counts), ...inValue, numerator: part(counts, 'value') },
  ];
}

/** Number only. */
export function countOf(naming: Naming, counts: Predicate): ContractDefinition {
  return {
    ...named(naming),
    basis: 'count',
    unit: 'contracts',
    base: null,
    numerator: part(counts, 'count'),
  };
}

/** Shares in number and in amount of all contracts of the year. */
export function shares(naming: Naming, counts: Predicate): ContractDefinition[] {
  return [shareOf(naming, counts, 'count'), shareOf(naming, counts, 'value')];
}

function shareOf(naming: Naming, counts: Predicate, basis: 'count' | 'value'): ContractDefinition {
  const numerator = part((row) => isInShares(row) && counts(row), basis);
  return { ...named(naming), basis, unit: 'rate', numerator, base: ALL[basis] };
}

const inValue = { basis: 'value', unit: 'euros' } as const;

/** What every share is of: counted once for all of them. */
const ALL = { count: part(isInShares, 'count'), value: part(isInShares, 'value') };

function part(counts: Predicate, basis: 'count' | 'value'): ContractDefinition['numerator'] {
  return { counts, measure: basis === 'count' ? oneEach : amountOfRow };
}

function named({
  id,
  label,
  line,
  better,
}: Naming): Pick<ContractDefinition, 'id' | 'label' | 'line' | 'population' | 'better'> {
  return { id, label, line: line ?? null, population: 'contracts', better: better ?? 'higher' };
}
