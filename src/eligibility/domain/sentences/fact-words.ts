import { type EligibilityFacts } from '../facts/facts';
import { type ExceptionCode } from '../verdict/exceptions';
import { exactEuros, longDate } from '../../../shared/domain/french';

/** Grounds of art. L2112-2-1 II CCP, 1° to 4°. */
export const EXCEPTION_WORDS: Readonly<Record<ExceptionCode, string>> = {
  'EXC-1': 'solution immédiatement disponible',
  'EXC-2': 'absence de lien suffisant avec l’objet',
  'EXC-3': 'restriction de concurrence ou difficulté technique ou économique',
  'EXC-4': 'marché de travaux de courte durée',
};

/** The ground of an exception; a text that is no code as it stands. */
export function exceptionText(code: string): string {
  return code in EXCEPTION_WORDS ? EXCEPTION_WORDS[code as ExceptionCode] : code;
}

/** "consultation lancée le 2 décembre 2026", or what the notification lets one say. */
export function launchWords({ launchedOn, notifiedOn }: EligibilityFacts): string {
  if (launchedOn !== null) return `consultation lancée le ${longDate(launchedOn)}`;
  if (notifiedOn !== null)
    return `contrat notifié le ${longDate(notifiedOn)}, donc lancé au plus tard ce jour-là`;
  return 'date de lancement non connue';
}

/** "besoin estimé à 824 000 €". */
export function needWords({ needValue }: EligibilityFacts): string {
  return needValue === null ? 'valeur du besoin non connue' : `besoin estimé à ${exactEuros(needValue)}`;
}

/** "lot estimé à 412 000 €". */
export function lotWords({ lotValue }: EligibilityFacts): string {
  return lotValue === null ? 'valeur du lot non connue' : `lot estimé à ${exactEuros(lotValue)}`;
}
