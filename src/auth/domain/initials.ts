/** Initials of a display name ("Camille Exemple" gives "C. E."): what the pages show of a person. */
export function initialsOf(displayName: string): string {
  const words = displayName.split(/[\s-]+/u).filter((word) => word !== '');
  return words
    .slice(0, 3)
    .map((word) => `${word.charAt(0).toLocaleUpperCase('fr')}.`)
    .join(' ');
}
