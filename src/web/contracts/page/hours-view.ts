import { type HoursResult } from '../../../eligibility/domain/verdict/assessment';
import { type FactName, FACTS } from '../../../eligibility/domain/facts/facts';
import { grouped, withUnit } from '../../../shared/domain/french';

export interface HoursView {
  readonly formula: string;
  readonly computed: string;
  /** "770 à 1 150 h": what a negotiation may give, a fifth less to a fifth more. */
  readonly range: string;
  readonly inputs: readonly {
    readonly label: string;
    readonly value: string;
    readonly origin: string | null;
  }[];
}

const NAMES: Readonly<Record<string, string>> = {
  cleaningConstant: 'Coût horaire chargé rapporté à la main-d’œuvre (propreté)',
};

/** The hours of an integration clause with all that they rest on; null when they cannot be computed. */
export function hoursView(hours: HoursResult | null): HoursView | null {
  if (hours === null) return null;
  const computed = Number(hours.computed);
  return {
    formula: hours.formula,
    computed: grouped(computed),
    range: `${grouped(toTen(computed * 0.8))} à ${withUnit(grouped(toTen(computed * 1.2)), 'h')}`,
    inputs: Object.entries(hours.inputs).map(([name, value]) => ({
      label: NAMES[name] ?? FACTS[name as FactName].label,
      value: inputText(name, value),
      origin: hours.assumed.some((assumed) => assumed === name) ? 'pris par défaut' : null,
    })),
  };
}

function inputText(name: string, value: string | number): string {
  if (name === 'lotValue' || name === 'needValue') return withUnit(grouped(value), '€');
  if (name === 'cleaningConstant') return withUnit(grouped(value), '€/h');
  return FACTS[name as FactName].write(value);
}

function toTen(hours: number): number {
  return Math.round(hours / 10) * 10 + 0;
}
