/** What is wrong with a row of targets; the sentence comes after its place. */
export const targetSentences = {
  missing: (label: string): string =>
    `« ${label} » manque, l’objectif n’est pas importé. Complétez la cellule.`,
  unknownBasis: (value: string): string =>
    `« ${value} » n’est pas une base connue, l’objectif n’est pas importé. Écrivez nombre, montant, heures ou personnes.`,
  unknownIndicator: (value: string, basis: string): string =>
    `aucun indicateur « ${value} » ne se mesure en « ${basis} », l’objectif n’est pas importé. Vérifiez le numéro (I01 à I22), la base et la ligne.`,
  wrongYear: (value: string): string =>
    `« ${value} » n’est pas une année, l’objectif n’est pas importé. Écrivez quatre chiffres, par exemple 2026.`,
  wrongValue: (value: string): string =>
    `« ${value} » n’est pas une valeur possible pour cet indicateur, l’objectif n’est pas importé. Écrivez par exemple « 0,3 », « 30 % » ou « 1 200 000 ».`,
  repeated: (firstRow: number): string =>
    `le même objectif est déjà à la ligne ${firstRow} : la dernière valeur l’emporte. Supprimez l’une des deux lignes.`,
} as const;
