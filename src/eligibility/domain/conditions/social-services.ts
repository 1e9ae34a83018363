import { type Condition, condition } from './condition';

/** Social and other specific services of the list annexed to the code: taken as given. */
export const areSocialServices: Condition = condition({
  subjects: ['socialServices'],
  holds: ({ socialServices }) => socialServices,
  met: () => "il s'agit de services sociaux ou spécifiques",
  unmet: () => "il ne s'agit pas de services sociaux ou spécifiques",
});
