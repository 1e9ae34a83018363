import { type Measure } from './measure';
import { DECP_PUBLICATION } from './decp-publication';
import { ENVIRONMENTAL_CONDITION, ENVIRONMENTAL_CRITERION } from './environment';
import { INTEGRATION_CLAUSE } from './integration-clause';
import { INTEGRATION_SERVICES } from './integration-services';
import {
  RESERVED_EA_ESAT,
  RESERVED_PRISON,
  RESERVED_SIAE,
  RESERVED_SIAE_EA_ESAT,
  RESERVED_SSE,
} from './reservations';
import { SOCIAL_CONDITION } from './social-condition';
import { SOCIAL_CRITERION } from './social-criterion';

/** The twelve measures, in the order in which an assessment shows them. */
export const MEASURES: readonly Measure[] = [
  SOCIAL_CONDITION,
  INTEGRATION_CLAUSE,
  SOCIAL_CRITERION,
  RESERVED_SIAE,
  RESERVED_EA_ESAT,
  RESERVED_SIAE_EA_ESAT,
  RESERVED_PRISON,
  RESERVED_SSE,
  INTEGRATION_SERVICES,
  ENVIRONMENTAL_CONDITION,
  ENVIRONMENTAL_CRITERION,
  DECP_PUBLICATION,
];
