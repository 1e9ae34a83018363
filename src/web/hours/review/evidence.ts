import { EVIDENCE_WORDS } from '../../../insertion-hours/domain/work-contract';
import { unknownEvidence } from '../hours.errors';

type Evidence = (typeof EVIDENCE_WORDS)[number]['code'];

/** The piece of evidence chosen; refused at its field when it is not in the list. */
export function evidenceOf({ evidenceSeen }: { readonly evidenceSeen: string }): Evidence {
  const known = EVIDENCE_WORDS.find(({ code }) => code === evidenceSeen);
  if (known === undefined) throw unknownEvidence();
  return known.code;
}
