import { DomainError } from '../../shared/domain/domain-error';

export function wrongSetting(name: string, value: string, expected: string): DomainError {
  return new DomainError(
    'invalid',
    'wrong-setting',
    `Réglage ${name} : « ${value} » n’est pas accepté ; il faut ${expected}. Corrigez cette variable d’environnement, puis recommencez.`,
    { name, value },
  );
}

export function shortSecret(): DomainError {
  return new DomainError(
    'invalid',
    'short-secret',
    'Réglage SPASER_SECRET : il faut au moins 32 caractères. Retirez cette variable pour qu’une valeur sûre soit créée dans « var ».',
  );
}
