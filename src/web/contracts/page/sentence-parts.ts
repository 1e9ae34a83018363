import { capitalised } from '../../../shared/domain/french';

/** The sentence of a rule in its parts, as a page lays them out. */
export interface SentenceParts {
  readonly main: string;
  /** Why; empty when the main part says it. */
  readonly why: string;
  /** On which derived facts it rests. */
  readonly basis: string;
  /** What a person still has to check; empty when everything was seen. */
  readonly toCheck: string;
}

const WHY = ' Pourquoi : ';
const BASIS = ' Repose sur ';
const CHECK = ' À vérifier : ';

/** Parts a sentence at its marks; apostrophes become typographic. */
export function sentenceParts(message: string): SentenceParts {
  const [beforeCheck = '', toCheck = ''] = message.split(CHECK);
  const [beforeBasis = '', basis = ''] = beforeCheck.split(BASIS);
  const [main = '', why = ''] = beforeBasis.split(WHY);
  return {
    main: typographic(main),
    why: capitalised(typographic(why)),
    basis: basis === '' ? '' : typographic(`Repose sur ${basis}`),
    toCheck: typographic(toCheck),
  };
}

export function typographic(text: string): string {
  return text.replaceAll("'", '’');
}
