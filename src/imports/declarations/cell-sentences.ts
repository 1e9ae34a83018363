import { type Fault } from '../../reading/domain/fault';
import { type Said } from '../domain/report/row-remarks';

const PRIVATE_FIELDS: readonly string[] = ['participantCode', 'sex', 'birth', 'statuses'];

/** True for what is said of a person: the value of such a cell goes into no message and no report. */
export function isPrivate(field: string): boolean {
  return PRIVATE_FIELDS.includes(field);
}

/** Without these the row says nothing: an unreadable cell rejects it. */
export const UNREADABLE_PERIOD: Said = {
  code: 'unreadable-period',
  severity: 'reject',
  sentence:
    'la période n’est pas lisible, la ligne n’est pas importée. Écrivez le mois, par exemple « octobre 2025 » ou « 10/2025 ».',
};

export const UNREADABLE_HOURS: Said = {
  code: 'unreadable-hours',
  severity: 'reject',
  sentence:
    'ce n’est pas un nombre d’heures, la ligne n’est pas importée. Écrivez par exemple « 12,5 », « 12h30 » ou « 12:30 ».',
};

export const UNREADABLE_BIRTH: Said = {
  code: 'unreadable-birth',
  severity: 'warning',
  sentence: 'la naissance n’est pas lisible, elle reste vide. Écrivez l’année, par exemple « 1998 ».',
};

export const UNKNOWN_STATUS: Said = {
  code: 'unknown-code',
  severity: 'warning',
  sentence:
    'un statut n’est pas dans la liste des publics, il n’est pas gardé. Reprenez les codes de la liste, séparés par « ; ».',
};

/** A status of art. 9 or 10 GDPR in another column: kept there, lists and reports would show it. */
export const MISPLACED_STATUS: Said = {
  code: 'misplaced-status',
  severity: 'warning',
  sentence:
    'cette cellule dit un statut de la personne, elle n’est pas gardée. Mettez-le dans la colonne des statuts.',
};

export const TOO_MANY_FIELDS: Said = {
  code: 'too-many-fields',
  severity: 'reject',
  sentence:
    'la ligne a plus de champs que l’en-tête, elle n’est pas importée. Mettez entre guillemets le texte qui contient le séparateur.',
};

/** A fault of a private cell, its value left out. */
export function privately({ code, severity }: Fault): Said {
  return {
    code,
    severity,
    sentence:
      severity === 'corrected'
        ? 'la valeur de cette cellule est corrigée. Vérifiez-la.'
        : 'la valeur de cette cellule n’est pas reconnue. Vérifiez-la dans votre fichier.',
  };
}
