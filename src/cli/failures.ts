import { DomainError } from '../shared/domain/domain-error';

/** One French sentence on stderr; the stack only with --debug. */
export function sayFailure(error: unknown, debug: boolean): void {
  const sentence =
    error instanceof DomainError
      ? error.message
      : 'Une erreur inattendue a interrompu la commande, rien n’a été enregistré. Relancez-la avec « --debug » et transmettez le détail à votre administrateur.';
  process.stderr.write(`${sentence}\n`);
  if (debug && error instanceof Error) process.stderr.write(`${error.stack ?? error.message}\n`);
}
