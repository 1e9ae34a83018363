import { shares } from './contract-definitions';
import { hasIntegrationHours, hasSocialClause } from './contract-facts';
import { type ContractDefinition } from './indicator';

/** I04: contracts with a social clause that owes no integration hours. */
export const otherSocialClause: readonly ContractDefinition[] = shares(
  { id: 'I04', label: 'Clause sociale sans heures' },
  (row) => hasSocialClause(row) && !hasIntegrationHours(row),
);
