import { hasSocialCriterion } from '../conditions/social-criterion';
import { type Rule, whenAll } from './rule';

/** A social criterion is linked to the object, never to the firm's general policy (art. R2152-7 CCP). */
export const CCP_R2152_7: Rule = {
  id: 'CCP-R2152-7',
  title: "Lien du critère social avec l'objet du marché",
  references: ['R2152-7', 'L2152-7'],
  certainty: 'secondary',
  effect: () =>
    "Le critère social est lié à l'objet du marché ou à ses conditions d'exécution : il ne porte pas sur la politique générale de l'entreprise en matière sociale.",
  logic: whenAll(hasSocialCriterion),
};
