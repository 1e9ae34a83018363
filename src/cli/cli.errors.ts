import { invalid } from '../shared/domain/domain-error';

export const wrongOption = invalid(
  'wrong-option',
  (option: string, value: string, expected: string) =>
    `Option ${option} : « ${value} » n’est pas accepté ; il faut ${expected}.`,
);

export const unknownExport = invalid(
  'unknown-export',
  (what: string) =>
    `On ne sait pas exporter « ${what} ». Choisissez « contracts » (liste des marchés) ou « decp » (données essentielles).`,
);

export const wrongUse = invalid(
  'wrong-use',
  (command: string, expected: string) =>
    `La commande « ${command} » attend ${expected}. Lancez-la avec « --help » pour voir un exemple.`,
);
