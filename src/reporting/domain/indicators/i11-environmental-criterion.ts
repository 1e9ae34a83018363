import { shares } from './contract-definitions';
import { hasEnvironmentalCriterion } from './contract-facts';
import { type ContractDefinition } from './indicator';
import { meanWeight } from './mean-weight';

/** I11: contracts awarded with an environmental criterion, and the mean of the weights that are known. */
export const environmentalCriterion: readonly ContractDefinition[] = [
  ...shares({ id: 'I11', label: 'Critère environnemental d’attribution' }, hasEnvironmentalCriterion),
  meanWeight(
    'I11',
    'Critère environnemental : pondération moyenne',
    (row) => row.environmentalCriterionWeight,
  ),
];
