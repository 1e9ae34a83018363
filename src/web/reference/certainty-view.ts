import { EXAMPLE_FACTS } from '../../eligibility/domain/law/law-behind';
import { type Law } from '../../eligibility/domain/law/law';
import { type Certainty } from '../../eligibility/domain/law/legal-reference';
import { type Rule } from '../../eligibility/domain/rules/rule';
import { type CellView } from '../shell/table-view';

const SOURCES: Readonly<Record<Certainty, string>> = {
  seen: 'texte lu',
  secondary: 'source secondaire',
  memory: 'de mémoire',
};

/** What was read is said plainly; anything else is to be checked. */
export function certaintyCell(certainty: Certainty): CellView {
  return certainty === 'seen'
    ? { text: SOURCES.seen }
    : { chip: { status: 'undetermined', label: 'à vérifier' }, sub: SOURCES[certainty] };
}

export function certaintyWords(certainty: Certainty): string {
  return certainty === 'seen' ? SOURCES.seen : `à vérifier (${SOURCES[certainty]})`;
}

/** The mark of a rule; where it depends on the launch, that of a contract whose launch is not known. */
export function certaintyOf({ certainty }: Rule, law: Law): Certainty {
  return typeof certainty === 'function' ? certainty({ facts: EXAMPLE_FACTS, law }) : certainty;
}
