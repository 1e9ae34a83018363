import { objectIsIntegration } from '../conditions/potential';
import { type Rule, whenAll } from './rule';

/** The object is qualification or integration (formerly art. 30 of the 2006 code). */
export const PRA_INSERTION: Rule = {
  id: 'PRA-INSERTION',
  title: "Objet de qualification ou d'insertion",
  references: ['R2123-1', 'services-sociaux'],
  certainty: 'memory',
  effect: () =>
    "L'objet même du contrat est la qualification ou l'insertion professionnelle : le travail y est le support de l'accompagnement.",
  logic: whenAll(objectIsIntegration),
};
