import { STATUSES } from '../../eligibility/domain/verdict/outcome';
import { STATUS_SIGNS, STATUS_WORDS } from '../../eligibility/domain/sentences/status-words';
import { TARGET_WORDS } from '../../reporting/domain/labels';
import { type Markup, markup } from './markup';

interface ChipWords {
  readonly shape: string;
  readonly word: string;
}

/** The chips of the pages: the verdicts with their words and signs, and what stands well or not. */
const CHIPS: Readonly<Record<string, ChipWords>> = {
  ...Object.fromEntries(
    STATUSES.map((status) => [status, { shape: STATUS_SIGNS[status], word: STATUS_WORDS[status] }]),
  ),
  good: { shape: '✓', word: 'bon' },
  late: { shape: '●', word: 'en attente' },
  near: { shape: '△', word: TARGET_WORDS.close },
  wrong: { shape: '!', word: 'à corriger' },
  returned: { shape: '↩', word: 'renvoyée' },
};

/** A word and a shape, whatever the colour; `label` says it otherwise. */
export function chip(status: string, label?: string): Markup {
  const { shape, word } = CHIPS[status] ?? { shape: '–', word: 'sans objet' };
  return markup`<span class="chip chip-${status}"><span class="chip-shape" aria-hidden="true">${shape}</span> <span class="chip-word">${label ?? word}</span></span>`;
}
