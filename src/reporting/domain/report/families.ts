import { type Cents } from '../../../shared/domain/euros';
import { type HundredthsOfHour } from '../../../shared/domain/hours';
import { groupedBy } from '../../../shared/domain/grouped-by';
import { cpvDivision } from '../../../shared/domain/cpv-code';
import { countedAmount } from '../indicators/contract-facts';
import { type CountedContract } from '../rows';

export interface Family {
  readonly label: string;
  readonly count: number;
  /** Cents of the amounts that may be summed. */
  readonly amount: Cents;
  /** Hundredths of hours retained. */
  readonly hours: HundredthsOfHour;
}

/** More bars than this and nobody reads the chart: the rest goes into one. */
const SHOWN = 8;

/** Contracts grouped by purchase family (CPV division), the largest first, the smallest ones together. */
export function familiesOf(
  contracts: readonly CountedContract[],
  divisions: Readonly<Record<string, string>>,
): Family[] {
  const groups = groupedBy(contracts, ({ cpv }) => familyLabel(cpv, divisions));
  const families = [...groups].map(([label, rows]) => sumUp(label, rows)).sort(byCount);
  if (families.length <= SHOWN) return families;
  const rest = families.slice(SHOWN - 1);
  return [...families.slice(0, SHOWN - 1), together(rest)];
}

export function familyLabel(cpv: string | null, divisions: Readonly<Record<string, string>>): string {
  if (cpv === null) return 'CPV non renseigné';
  const division = String(cpvDivision(cpv)).padStart(2, '0');
  return divisions[division] ?? `CPV ${division}`;
}

function sumUp(label: string, rows: readonly CountedContract[]): Family {
  return {
    label,
    count: rows.length,
    amount: rows.reduce((sum, row) => sum + (countedAmount(row) ?? 0), 0),
    hours: rows.reduce((sum, row) => sum + (row.hoursRetained ?? 0), 0),
  };
}

function together(families: readonly Family[]): Family {
  return {
    label: `${families.length} autres familles`,
    count: families.reduce((sum, { count }) => sum + count, 0),
    amount: families.reduce((sum, { amount }) => sum + amount, 0),
    hours: families.reduce((sum, { hours }) => sum + hours, 0),
  };
}

function byCount(left: Family, right: Family): number {
  return right.count - left.count || right.hours - left.hours || (left.label < right.label ? -1 : 1);
}
