import { type BuyerKind, type ContractKind, type Nature, type Reservation } from './register-terms';

/** The codes of the register as they stand in a sentence; as headings and options, they are the codes of `fields/`. */
export const NATURE_WORDS: Readonly<Record<Nature, string>> = {
  works: 'travaux',
  supplies: 'fournitures',
  services: 'services',
};

export const KIND_WORDS: Readonly<Record<ContractKind, string>> = {
  contract: 'un marché',
  concession: 'une concession',
  defence: 'un marché de défense ou de sécurité',
};

/** Alone, in the column of a workbook. */
export const KIND_IN_A_CELL: Readonly<Record<ContractKind, string>> = {
  contract: 'marché',
  concession: 'concession',
  defence: 'défense',
};

export const RESERVED_TO_WORDS: Readonly<Record<Reservation, string>> = {
  siae: 'SIAE',
  'ea-esat': 'EA et ESAT',
  'siae-ea-esat': 'SIAE, EA et ESAT',
  prison: 'travail pénitentiaire',
  sse: 'économie sociale et solidaire',
};

export const BUYER_WORDS: Readonly<Record<BuyerKind, string>> = {
  'local-authority': 'collectivité territoriale',
  state: 'État',
  'contracting-entity': 'entité adjudicatrice',
};

/** The kinds of buyers with what belongs to them, as options of a form. */
export const BUYER_KIND_LABELS: Readonly<Record<BuyerKind, string>> = {
  'local-authority': 'Collectivité territoriale ou établissement public local',
  state: 'État ou établissement public de l’État',
  'contracting-entity': 'Entité adjudicatrice (opérateur de réseaux)',
};
