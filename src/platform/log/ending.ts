import { Logger } from '@nestjs/common';
import { DomainError } from '../../shared/domain/domain-error';
import { TimeOrderedIds } from '../ids';
import { type IncidentPlace, logIncident } from './incident';
import { JsonLog } from './json-log';

/** What ended a process or a command: the sentence of a refusal, else that of an incident, which is logged. */
export function endingOf(error: unknown, place: IncidentPlace): string {
  if (error instanceof DomainError) return error.message;
  // The application may never have stood, and its log with it.
  Logger.overrideLogger(new JsonLog('error'));
  const incident = logIncident(error, place, new TimeOrderedIds());
  return `Une erreur inattendue a tout arrêté. Ce qui avait été enregistré avant elle l’est toujours ; le reste ne l’est pas. Recommencez ; si cela se reproduit, transmettez à votre administrateur ce numéro d’incident, qui est dans le journal : ${incident}.`;
}

/** What no code caught ends the process: its state can no longer be trusted. */
export function endWith(error: unknown, place: IncidentPlace): never {
  process.stderr.write(`${endingOf(error, place)}\n`);
  process.exit(2);
}

export function endOnDefect(place: IncidentPlace): void {
  process.on('uncaughtException', (error) => endWith(error, place));
}
