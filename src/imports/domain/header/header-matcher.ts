import { type FieldDefinition } from '../../../contracts/domain/fields/field';
import { headerKey, headerWords, isMisspelling } from './header-words';

/** What a header cell names: a field, and which one of several (first, second holder). */
export interface HeaderMatch<Id extends string = string> {
  readonly field: FieldDefinition<Id>;
  /** The number the header ends with, when its field may be repeated (« titulaire_id_2 »); else null. */
  readonly slot: number | null;
  readonly exact: boolean;
  /** How much the header says: of « Date » and « Date de notification », the second is the notification. */
  readonly strength: number;
}

export type HeaderMatcher<Id extends string> = (text: string) => HeaderMatch<Id> | null;

interface Spelling<Id extends string> {
  readonly words: readonly string[];
  readonly field: FieldDefinition<Id>;
}

/** A column with tax is not the amount excl. VAT that the register keeps: it is left aside. */
const WITH_TAX = 'ttc';

/** Prepares the comparison of header cells with the labels, aliases and DECP names of fields. */
export function headerMatcher<Id extends string>(fields: readonly FieldDefinition<Id>[]): HeaderMatcher<Id> {
  const byKey = new Map<string, FieldDefinition<Id>>();
  /** By their number of words: a slip adds none. */
  const spellings = new Map<number, Spelling<Id>[]>();
  for (const names of [ownNames, publishedNames]) {
    for (const field of fields) {
      for (const words of names(field)) {
        const key = headerKey(words);
        if (byKey.has(key)) continue;
        byKey.set(key, field);
        const ofLength = spellings.get(words.length) ?? [];
        ofLength.push({ words, field });
        spellings.set(words.length, ofLength);
      }
    }
  }
  const match = (words: readonly string[]): Omit<HeaderMatch<Id>, 'slot'> | null => {
    const exact = byKey.get(headerKey(words));
    if (exact) return { field: exact, exact: true, strength: words.length };
    const near = spellings.get(words.length)?.find((spelling) => isMisspelling(spelling.words, words));
    return near ? { field: near.field, exact: false, strength: 0 } : null;
  };
  // The first rows are tried as headers one by one, under the row above and alone: most of their texts come again.
  const tried = new Map<string, HeaderMatch<Id> | null>();
  return (text) => {
    const before = tried.get(text);
    if (before !== undefined) return before;
    const found = matchWords(headerWords(text), match);
    tried.set(text, found);
    return found;
  };
}

function matchWords<Id extends string>(
  words: readonly string[],
  match: (words: readonly string[]) => Omit<HeaderMatch<Id>, 'slot'> | null,
): HeaderMatch<Id> | null {
  if (words.length === 0 || words.includes(WITH_TAX)) return null;
  const whole = match(words);
  if (whole) return { ...whole, slot: null };
  const slot = Number(words.at(-1));
  if (!Number.isInteger(slot) || words.length < 2) return null;
  const numbered = match(words.slice(0, -1));
  return numbered && isRepeatable(numbered.field) ? { ...numbered, slot } : null;
}

/** A list names its holders in one column or in several. */
export function isRepeatable(field: FieldDefinition): boolean {
  return field.record === 'holder';
}

function ownNames(field: FieldDefinition): string[][] {
  return [field.label, ...field.aliases].map(headerWords);
}

/** DECP names come second: `nature` of DECP is not the « Nature » of officers' lists. */
function publishedNames({ decp, decpConcession }: FieldDefinition): string[][] {
  return [decp, decpConcession].filter((name) => name !== undefined).map(headerWords);
}
