import { forbidden, invalid, notFound } from '../../shared/domain/domain-error';

export const missingPage = notFound(
  'missing-page',
  'Cette page n’existe pas, ou n’existe plus. Vérifiez l’adresse, ou repartez de la liste des marchés.',
);

export const staleForm = forbidden(
  'stale-form',
  'Ce formulaire n’est plus valable : votre session a changé depuis son ouverture. Rien n’a été enregistré. Revenez à la page précédente, rechargez-la, puis recommencez.',
);

export const portTaken = invalid(
  'port-taken',
  (port: number) =>
    `Le port ${port} est déjà pris par un autre programme : le serveur ne peut pas démarrer. Arrêtez ce programme, ou choisissez un autre port avec le réglage PORT.`,
);

export const cannotListen = invalid(
  'cannot-listen',
  (code: string, host: string, port: number) =>
    `Le site ne peut pas s’ouvrir sur « ${host} », port ${port} (${code}) : cette adresse n’est pas de cette machine, ou ce port est réservé. Corrigez les réglages HOST et PORT.`,
);
