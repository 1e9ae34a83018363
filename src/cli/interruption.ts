import { EXIT } from './exit';
import { type Session } from './session';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Ctrl-C ends a command with a sentence on what the database holds; a second one ends it at once. What is under way
 * is taken back by the database itself when the process goes. Returns how to stop listening to the signals.
 */
export function sayInterruption(session: Session): () => void {
  const stop = (): void => {
    process.stderr.write(`${interrupted(session)}\n`);
    process.exit(EXIT.refused);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}

function interrupted({ command, committed }: Session): string {
  if (command === 'migrate')
    return 'Mise à niveau arrêtée : chaque étape terminée est gardée, celle qui était en cours ne l’est pas. Relancez-la, elle reprend où elle en était.';
  if (committed === 0) return 'Commande arrêtée avant la fin : rien n’a été enregistré. Relancez-la.';
  const done =
    committed === 1
      ? 'une étape terminée est enregistrée'
      : `${committed} étapes terminées sont enregistrées`;
  return `Commande arrêtée avant la fin : ${done}, celle qui était en cours ne l’est pas. Relancez-la : « spaser import list » montre les imports déjà faits, qui ne se font pas deux fois.`;
}
