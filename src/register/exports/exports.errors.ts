import { DomainError } from '../../shared/domain/domain-error';

export function unknownExportForm(file: string, known: readonly string[]): DomainError {
  return new DomainError(
    'invalid',
    'unknown-export-form',
    `« ${file} » : la fin du nom dit la forme du fichier, et celle-ci n’est pas prévue pour cet export. Terminez le nom par ${known.map((each) => `« .${each} »`).join(' ou ')}.`,
    { file },
  );
}
