import { FACT_LABELS } from '../../../eligibility/domain/sentences/fact-words';
import { type Field, type FieldId, fieldNamed } from '../../../contracts/domain/fields/fields';
import { type HoursResult } from '../../../eligibility/domain/verdict/assessment';
import { FACT_NAMES, type FactName } from '../../../eligibility/domain/facts/facts';
import { ORIGIN_WORDS } from '../../../eligibility/domain/facts/known-facts';
import { type StatedFacts } from '../../../eligibility/domain/facts/register-facts';
import { type ChangeEntry } from '../../../platform/database/change-entry.entity';
import { shortDate } from '../../../shared/domain/french';
import { factText } from './fact-words';
import { typographic } from './sentence-parts';

export interface FactView {
  readonly label: string;
  readonly value: string;
  readonly origin: string | null;
}

/** A row of a file that reached the contract; the name is null when the file shows other buyers. */
export interface RowOrigin {
  readonly importId: string;
  readonly fileName: string | null;
  readonly row: number;
}

/** What the register remembers of how its values came in. */
export interface FactSources {
  readonly contract: readonly ChangeEntry[];
  readonly procedure: readonly ChangeEntry[];
  readonly rows: readonly RowOrigin[];
}

/** Said on other parts of the page, or the same for every contract of the buyer. */
const SAID_ELSEWHERE: readonly FactName[] = ['buyerKind', 'exception', 'smallLotsTotal'];

/** Which field of the register holds a fact, where the names differ. */
const FIELD_OF: Readonly<Partial<Record<FactName, FieldId>>> = {
  lotValue: 'estimatedValue',
  awardedAmount: 'initialAmount',
  placeOfPerformance: 'placeCode',
  reservedFor: 'reservation',
};

/** Null for a fact that the buyer or the decision states. */
export function fieldOfFact(name: FactName): Field | null {
  return fieldNamed(FIELD_OF[name] ?? name) ?? null;
}

/** The facts of a contract, each with where it comes from; those assumed for the hours at the end. */
export function factsView(facts: StatedFacts, hours: HoursResult | null, sources: FactSources): FactView[] {
  const known = FACT_NAMES.flatMap((name): FactView[] => {
    const fact = facts[name];
    if (fact === undefined || SAID_ELSEWHERE.includes(name)) return [];
    if (name === 'contractKind' && fact.value === 'contract') return [];
    if (name === 'awardedAmount' && facts['lotValue']?.origin === 'awarded-amount') return [];
    const words = ORIGIN_WORDS[fact.origin];
    const origin = words !== null ? typographic(words) : statedOrigin(name, fact.origin, sources);
    return [{ label: FACT_LABELS[name], value: factText(name, fact.value), origin }];
  });
  const assumed = (hours?.assumed ?? []).map((name) => ({
    label: FACT_LABELS[name],
    value: factText(name, hours?.inputs[name]),
    origin: name === 'labourShare' ? 'paramètre de la famille CPV' : 'paramètre de l’acheteur',
  }));
  return [...known, ...assumed];
}

function statedOrigin(name: FactName, origin: string, sources: FactSources): string | null {
  if (origin === 'buyer') return 'fiche de l’acheteur';
  if (origin === 'decision') return 'décision de l’acheteur';
  const field = fieldOfFact(name);
  const entries = field?.record === 'procedure' ? sources.procedure : sources.contract;
  const entry =
    entries.find(({ changes }) => field !== null && changes?.[field.id]) ??
    entries.find(({ operation }) => operation === 'create');
  return entry === undefined ? rowWords(sources.rows[0]) : entryWords(entry, sources.rows);
}

function entryWords({ actKind, actRef, at }: ChangeEntry, rows: readonly RowOrigin[]): string | null {
  if (actKind !== 'import') return `saisi le ${shortDate(at)}`;
  return (
    rowWords(rows.find(({ importId }) => importId === actRef) ?? rows[0]) ?? `importé le ${shortDate(at)}`
  );
}

function rowWords(row: RowOrigin | undefined): string | null {
  if (row === undefined) return null;
  return `${row.fileName ?? 'fichier importé'}, ligne ${row.row}`;
}
