import { natureCodes } from '../../../contracts/domain/fields/register-codes';
import { type Nature } from '../../../contracts/domain/register-terms';
import { normalisedText } from '../../../shared/domain/normalised-text';
import { codeWords } from '../../../reading/domain/values/codes';

/** What section lines say of the rows below them. */
export interface Section {
  readonly nature: Nature | null;
  readonly service: string | null;
}

export const NO_SECTION: Section = { nature: null, service: null };

const natures = codeWords(natureCodes);
const NO_MEANING = /^(?:tranche|annee|exercice|chapitre|categorie|marches?\b.*\d|\d)/;
const PREFIX = /^(?:service|direction|pôle|secteur)\s*:\s*/i;

/**
 * Reads a section line: « TRAVAUX » gives the nature, a name gives the service, a tranche of amounts or a
 * year gives nothing and ends the category above it.
 */
export function nextSection(current: Section, text: string): Section {
  const words = normalisedText(text);
  const nature = natures.get(words);
  if (nature !== undefined) return { ...current, nature: nature as Nature };
  if (NO_MEANING.test(words)) return { ...current, nature: null };
  return {
    nature: null,
    service: text
      .replace(PREFIX, '')
      .replace(/\s*:\s*$/, '')
      .trim(),
  };
}
