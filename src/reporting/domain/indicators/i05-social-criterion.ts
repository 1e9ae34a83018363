import { shares } from './contract-definitions';
import { hasSocialCriterion } from './contract-facts';
import { type ContractDefinition } from './indicator';
import { meanWeight } from './mean-weight';

/** I05: contracts awarded with a social criterion, and the mean of the weights that are known. */
export const socialCriterion: readonly ContractDefinition[] = [
  ...shares({ id: 'I05', label: 'Critère social d’attribution' }, hasSocialCriterion),
  meanWeight('I05', 'Critère social : pondération moyenne', (row) => row.socialCriterionWeight),
];
