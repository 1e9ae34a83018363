import { conflict, invalid } from '../../shared/domain/domain-error';

/** `edition` is the number that the next one would now bear. */
export const frozenMeanwhile = conflict(
  'frozen-meanwhile',
  (edition: number) =>
    `Une autre édition de ce rapport vient d’être figée. Relisez l’aperçu, puis figez l’édition ${edition} s’il le faut.`,
);

export const alteredEdition = conflict(
  'altered-edition',
  (year: number, number: number) =>
    `Les fichiers de l’édition ${number} du rapport ${year} ne sont plus ceux qui ont été figés : leur empreinte SHA-256 ne correspond pas, ils ne sont donc pas donnés. Reprenez-les d’une sauvegarde, ou figez une nouvelle édition.`,
);

export const partOfBuyer = invalid(
  'part-of-buyer',
  'Une édition figée compte ses acheteurs entiers, et de l’un d’eux seuls certains services ou territoires vous sont confiés. Demandez de la figer à une personne qui le voit tout entier.',
);

export const noBuyer = invalid(
  'no-buyer-to-report',
  'Le registre ne contient aucun acheteur : il n’y a rien à publier. Importez d’abord une liste de marchés.',
);
