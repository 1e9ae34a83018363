/** Why nothing is seen yet, and the place in the queue. */
export function waitingSentence(ahead: number): string {
  if (ahead === 0) return 'En attente : votre tour vient dans un instant.';
  if (ahead === 1) return 'En attente : un autre fichier est en cours de lecture, le vôtre vient ensuite.';
  return `En attente : ${ahead} autres fichiers passent avant le vôtre.`;
}
