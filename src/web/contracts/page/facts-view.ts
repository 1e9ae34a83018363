import { fieldOf } from '../../../contracts/domain/fields/fields';
import { type HoursResult } from '../../../eligibility/domain/verdict/assessment';
import { FACT_NAMES, type FactName, factNamed, FACTS } from '../../../eligibility/domain/facts/facts';
import { ORIGIN_WORDS } from '../../../eligibility/domain/facts/known-facts';
import { type StatedFacts } from '../../../eligibility/domain/facts/register-facts';
import { type ChangeEntry } from '../../../platform/database/change-entry.entity';
import { shortDate } from '../../../shared/domain/french';
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

/** The facts of a contract, each with where it comes from; those assumed for the hours at the end. */
export function factsView(facts: StatedFacts, hours: HoursResult | null, sources: FactSources): FactView[] {
  const known = FACT_NAMES.flatMap((name): FactView[] => {
    const fact = facts[name];
    if (fact === undefined || factNamed(name).isSaidElsewhere) return [];
    if (name === 'contractKind' && fact.value === 'contract') return [];
    if (name === 'awardedAmount' && facts['lotValue']?.origin === 'awarded-amount') return [];
    const words = ORIGIN_WORDS[fact.origin];
    const origin = words !== null ? typographic(words) : statedOrigin(name, fact.origin, sources);
    return [{ label: FACTS[name].label, value: FACTS[name].write(fact.value), origin }];
  });
  const assumed = (hours?.assumed ?? []).map((name) => ({
    label: FACTS[name].label,
    value: FACTS[name].write(hours?.inputs[name]),
    origin: name === 'labourShare' ? 'paramètre de la famille CPV' : 'paramètre de l’acheteur',
  }));
  return [...known, ...assumed];
}

function statedOrigin(name: FactName, origin: string, sources: FactSources): string | null {
  if (origin === 'buyer') return 'fiche de l’acheteur';
  if (origin === 'decision') return 'décision de l’acheteur';
  const { field } = factNamed(name);
  const entries =
    field !== undefined && fieldOf(field).record === 'procedure' ? sources.procedure : sources.contract;
  const entry =
    entries.find(({ changes }) => field !== undefined && changes?.[field]) ??
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
