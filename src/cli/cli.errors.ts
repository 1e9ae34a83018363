import { DomainError } from '../shared/domain/domain-error';

export function wrongOption(option: string, value: string, expected: string): DomainError {
  return new DomainError(
    'invalid',
    'wrong-option',
    `Option ${option} : « ${value} » n’est pas accepté ; il faut ${expected}.`,
    { option, value },
  );
}

export function unknownExport(what: string): DomainError {
  return new DomainError(
    'invalid',
    'unknown-export',
    `On ne sait pas exporter « ${what} ». Choisissez « contracts » (liste des marchés) ou « decp » (données essentielles).`,
    { what },
  );
}

export function wrongUse(command: string, expected: string): DomainError {
  return new DomainError(
    'invalid',
    'wrong-use',
    `La commande « ${command} » attend ${expected}. Lancez-la avec « --help » pour voir un exemple.`,
    { command },
  );
}
