import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { type IdMaker } from '../ids';
import { errorFacts } from './error-facts';

/** Where an incident happened. A route is its pattern (`/marches/:id`), a command its name: never their values. */
export interface IncidentPlace {
  readonly requestId?: string;
  readonly method?: string;
  readonly route?: string;
  readonly status?: number;
  readonly command?: string;
  readonly job?: string;
}

const log = new Logger('Incident');

/** Logs an unexpected error as one line; its number, which the person is shown, leads back to that line. */
export function logIncident(error: unknown, place: IncidentPlace, ids: IdMaker): string {
  // Twelve figures, 0 to f: it is read aloud, and the whole of an identifier tells the hour.
  const incident = createHash('sha256').update(ids.next()).digest('hex').slice(0, 12);
  log.error({ message: 'Unexpected error', incident, ...place, error: errorFacts(error) });
  return incident;
}
