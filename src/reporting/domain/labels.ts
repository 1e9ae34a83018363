import { type Nature, type Reservation } from '../../contracts/domain/register-terms';

/** French labels of codes that the report prints. */
export const RESERVATION_LABELS: Readonly<Record<Reservation, string>> = {
  siae: 'SIAE',
  'ea-esat': 'EA et ESAT',
  'siae-ea-esat': 'SIAE, EA et ESAT',
  prison: 'travail pénitentiaire',
  sse: 'économie sociale et solidaire',
};

/** Grounds of art. L2112-2-1 CCP, 1° to 4°. */
export const EXCEPTION_LABELS: Readonly<Record<string, string>> = {
  'EXC-1': 'solution immédiatement disponible',
  'EXC-2': 'absence de lien suffisant avec l’objet',
  'EXC-3': 'restriction de concurrence ou difficulté d’exécution',
  'EXC-4': 'marché de travaux de courte durée',
};

/** Ways of delivering hours (CCAG 2021, art. 16.1 and 20.1). */
export const MODALITY_LABELS: Readonly<Record<string, string>> = {
  EMB_CDI: 'embauche directe en CDI',
  EMB_CDD: 'embauche directe en CDD',
  EMB_ALT: 'alternance',
  MAD_ETTI: 'mise à disposition par une ETTI',
  MAD_AI: 'mise à disposition par une AI',
  MAD_GEIQ: 'mise à disposition par un GEIQ',
  MAD_ETT: 'mise à disposition par une agence d’intérim',
  MAD_EATT: 'mise à disposition par une EATT',
  ST_SIAE: 'sous-traitance à une SIAE',
  COT_SIAE: 'cotraitance avec une SIAE',
  ST_EA: 'sous-traitance ou cotraitance EA',
  ST_ESAT: 'sous-traitance ou cotraitance ESAT',
  RQ: 'régie de quartier ou de territoire',
  PENIT: 'travail pénitentiaire',
};

export const NATURE_LABELS: Readonly<Record<Nature, string>> = {
  works: 'travaux',
  supplies: 'fournitures',
  services: 'services',
};

export const BASIS_LABELS: Readonly<Record<'count' | 'value' | 'hours' | 'persons', string>> = {
  count: 'nombre',
  value: 'montant',
  hours: 'heures',
  persons: 'personnes',
};
