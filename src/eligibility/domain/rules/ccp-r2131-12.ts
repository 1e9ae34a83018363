import { isContract } from '../conditions/contract-kind';
import { needBelowEuropeanThreshold } from '../conditions/european-threshold';
import { launchedSince } from '../conditions/launch';
import { needAtLeast } from '../conditions/need-threshold';
import { type Rule, whenAll } from './rule';

/** Formal national advertising between the amount of art. R2131-12 CCP and the European threshold. */
export const CCP_R2131_12: Rule = {
  id: 'CCP-R2131-12',
  title: "Publicité au BOAMP ou dans un journal d'annonces légales",
  references: ['R2131-12'],
  certainty: 'seen',
  effect: () =>
    "L'avis de marché est publié au BOAMP ou dans un journal habilité à recevoir des annonces légales.",
  logic: whenAll(
    isContract,
    launchedSince('formal-advertising'),
    needAtLeast('formal-advertising'),
    needBelowEuropeanThreshold,
  ),
};
