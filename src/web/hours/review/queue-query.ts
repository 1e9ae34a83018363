import { DECLARATION_STATES, type DeclarationState } from '../../../insertion-hours/domain/declaration-state';
import { addressWith, type Parameters, said } from '../../shell/address';

/** What the address of the list of declarations says. */
export interface QueueQuery {
  /** Null shows every state. */
  readonly state: DeclarationState | null;
  readonly contractId: string | null;
  /** `2026-10` */
  readonly month: string | null;
  readonly cursor: string | null;
}

const STATE_WORDS: Readonly<Record<DeclarationState, string>> = {
  draft: 'brouillons',
  submitted: 'a-controler',
  validated: 'validees',
  returned: 'renvoyees',
};

export const QUEUE = '/heures/declarations';

/** The states as the address names them, `toutes` besides. */
export const STATE_OPTIONS = [
  { value: 'a-controler', label: 'À contrôler' },
  { value: 'validees', label: 'Validées' },
  { value: 'renvoyees', label: 'Renvoyées' },
  { value: 'toutes', label: 'Toutes' },
];

export function stateWord(state: DeclarationState | null): string {
  return state === null ? 'toutes' : STATE_WORDS[state];
}

/** Reads an address; without a state the list shows what waits. */
export function readQueueQuery(parameters: Parameters): QueueQuery {
  const text = (name: string): string | null => said(parameters, name);
  const word = text('etat') ?? STATE_WORDS.submitted;
  const state = DECLARATION_STATES.find((each) => STATE_WORDS[each] === word);
  return {
    state: word === 'toutes' ? null : (state ?? 'submitted'),
    contractId: text('marche'),
    month: /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.exec(text('mois') ?? '')?.[0] ?? null,
    cursor: text('suite'),
  };
}

export function queueAddress({ state, contractId, month, cursor }: QueueQuery): string {
  return addressWith(QUEUE, {
    etat: state === 'submitted' ? null : stateWord(state),
    marche: contractId,
    mois: month,
    suite: cursor,
  });
}
