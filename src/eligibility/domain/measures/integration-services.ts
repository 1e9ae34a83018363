import { objectIsIntegration } from '../conditions/potential';
import { measure } from './measure';
import { integrationServicesMessage } from '../sentences/measure-messages';

/** A contract whose object is integration itself: reported on its own line. */
export const INTEGRATION_SERVICES = measure({
  id: 'integration-services',
  ruleIds: ['PRA-INSERTION', 'CCP-R2123-1-3'],
  subjects: ['cpv'],
  landmarks: objectIsIntegration.landmarks,
  status: ({ cpv }, { law }) => (law.inFamily('integration-object-cpv', cpv) ? 'recommended' : 'possible'),
  message: integrationServicesMessage,
});
