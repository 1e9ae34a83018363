import { type Condition, condition } from './condition';

/** The essential data carry the value "Critère social". */
export const hasSocialCriterion: Condition = condition({
  subjects: ['socialConsiderations'],
  holds: ({ socialConsiderations }) => socialConsiderations.includes('Critère social'),
  met: () => 'un critère social est prévu',
  unmet: () => "aucun critère social n'est prévu",
});
