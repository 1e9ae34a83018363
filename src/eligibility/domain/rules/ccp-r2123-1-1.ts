import { isContract } from '../conditions/contract-kind';
import { needBelowEuropeanThreshold } from '../conditions/european-threshold';
import { type Rule, whenAll } from './rule';

/** Adapted procedure below the European thresholds (art. R2123-1 1° CCP). */
export const CCP_R2123_1_1: Rule = {
  id: 'CCP-R2123-1-1',
  title: 'Procédure adaptée sous le seuil européen',
  references: ['R2123-1', 'avis-seuils'],
  certainty: 'seen',
  effect: () => "L'acheteur peut recourir à la procédure adaptée.",
  logic: whenAll(isContract, needBelowEuropeanThreshold),
};
