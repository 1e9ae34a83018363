import { DomainError } from '../../shared/domain/domain-error';

export function staleRecord(recordType: string, recordId: string): DomainError {
  return new DomainError(
    'conflict',
    'stale-record',
    'Cette fiche a été modifiée par quelqu’un d’autre depuis que vous l’avez ouverte. Relisez les deux versions, puis enregistrez de nouveau.',
    { recordType, recordId },
  );
}

export function databaseOutOfReach(target: string): DomainError {
  return new DomainError(
    'invalid',
    'database-out-of-reach',
    `La base de données ${target} ne répond pas. Vérifiez que le serveur est démarré et que DATABASE_URL porte la bonne adresse.`,
    { target },
  );
}

export function olderDatabase(pending: number): DomainError {
  return new DomainError(
    'invalid',
    'older-database',
    `La base de données date d’une version antérieure (${pending} mise(s) à niveau en attente). Sauvegardez-la, puis lancez « npm run -s spaser -- migrate ».`,
    { pending },
  );
}

export function wrongCursor(): DomainError {
  return new DomainError(
    'invalid',
    'wrong-cursor',
    'Cette adresse de page n’est plus valable. Revenez à la première page de la liste.',
  );
}

export function databaseBusy(): DomainError {
  return new DomainError(
    'busy',
    'database-busy',
    'Une importation ou un autre enregistrement est en cours, le vôtre n’a pas pu commencer. Réessayez dans un instant : rien n’a été perdu.',
  );
}
