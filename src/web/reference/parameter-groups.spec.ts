import { loadLaw } from '../../eligibility/rule-data/load-law';
import { parameterGroups } from './parameter-groups';

it('« Seuils et dates » shows every number of the law, once', () => {
  const law = loadLaw();
  const shown = parameterGroups(law).flatMap(({ parameters }) => parameters.map(({ id }) => id));
  expect(shown.sort()).toEqual(Object.keys(law.content.parameters).sort());
});
