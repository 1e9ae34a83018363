import { invalid } from '../../shared/domain/domain-error';

export const unknownExportForm = invalid(
  'unknown-export-form',
  (file: string, known: readonly string[]) =>
    `« ${file} » : la fin du nom dit la forme du fichier, et celle-ci n’est pas prévue pour cet export. Terminez le nom par ${known.map((each) => `« .${each} »`).join(' ou ')}.`,
);
