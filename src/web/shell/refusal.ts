import { HttpException } from '@nestjs/common';
import { FormRefused } from '../forms/form-refused';
import { DomainError, type RefusalKind } from '../../shared/domain/domain-error';

/** An error as the outside sees it, page or API. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly message: string;
  /** A number to quote to the administrator; null when the error is understood. */
  readonly incident: string | null;
}

const STATUS_OF: Readonly<Record<RefusalKind, number>> = {
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  invalid: 422,
  throttled: 429,
  busy: 503,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'Demande illisible',
  401: 'Connexion nécessaire',
  403: 'Demande refusée',
  404: 'Page introuvable',
  405: 'Demande impossible',
  409: 'Modifié entre-temps',
  413: 'Envoi trop lourd',
  415: 'Envoi illisible',
  422: 'Saisie refusée',
  429: 'Trop de demandes',
  503: 'Réessayez dans un instant',
};

const SENTENCES: Readonly<Record<number, string>> = {
  401: 'Cette adresse demande d’être connecté. Connectez-vous, puis recommencez.',
  404: 'Cette page n’existe pas, ou n’existe plus. Vérifiez l’adresse, ou repartez de la liste des marchés.',
  415: 'Cette adresse attend un formulaire, et a reçu autre chose. Revenez à la page du formulaire, rechargez-la, puis recommencez.',
  413: 'Ce que vous avez envoyé dépasse la taille admise. Réduisez le fichier, ou demandez à l’administrateur de relever la limite (réglage UPLOAD_MAX_MB).',
};

const UNREADABLE =
  'Le serveur n’a pas compris cette demande. Revenez à la page précédente, rechargez-la, puis recommencez.';

const BUSY_SECONDS = 5;

/** When a browser or a script may try again what was refused for now; null when trying again changes nothing. */
export function retryAfter(error: unknown): string | null {
  if (!(error instanceof DomainError)) return null;
  if (error.kind === 'throttled') return String(error.details['retryAfterSeconds']);
  return error.kind === 'busy' ? String(BUSY_SECONDS) : null;
}

/** What to say of an error that is understood; null for a defect. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof FormRefused) return refusal(error.status, 'refused-form', error.message);
  if (error instanceof DomainError) return refusal(STATUS_OF[error.kind], error.code, error.message);
  const status = statusOf(error);
  if (status === null || status < 400 || status >= 500) return null;
  return refusal(status, `http-${status}`, SENTENCES[status] ?? UNREADABLE);
}

/** A defect: the sentence says nothing of it but the number under which it was logged. */
export function defect(incident: string): Refusal {
  return {
    status: 500,
    code: 'defect',
    title: 'Une erreur est survenue',
    message: `Le serveur n’a pas pu répondre, et votre dernière action n’a peut-être pas été enregistrée. Réessayez ; si cela recommence, donnez ce numéro à votre administrateur : ${incident}.`,
    incident,
  };
}

function refusal(status: number, code: string, message: string): Refusal {
  return { status, code, title: TITLES[status] ?? 'Demande refusée', message, incident: null };
}

/** Nest's exceptions, and those of the body parser, which carry their status. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : null;
}
