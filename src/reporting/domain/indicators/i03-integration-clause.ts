import { shares } from './contract-definitions';
import { hasIntegrationHours } from './contract-facts';
import { type ContractDefinition } from './indicator';

/** I03: contracts with integration hours owed. */
export const integrationClause: readonly ContractDefinition[] = shares(
  { id: 'I03', label: 'Clause sociale d’insertion' },
  hasIntegrationHours,
);
