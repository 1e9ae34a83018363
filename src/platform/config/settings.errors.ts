import { invalid } from '../../shared/domain/domain-error';

export const wrongSetting = invalid(
  'wrong-setting',
  (name: string, value: string, expected: string) =>
    `Réglage ${name} : « ${value} » n’est pas accepté ; il faut ${expected}. Corrigez cette variable d’environnement, puis recommencez.`,
);

export const shortSecret = invalid(
  'short-secret',
  'Réglage SPASER_SECRET : il faut au moins 32 caractères. Retirez cette variable pour qu’une valeur sûre soit créée dans « var ».',
);
