import { type Buyer } from '../../../contracts';
import { codeLabel } from '../../../contracts/domain/fields/fields';
import { type ContractFilters } from '../../../register';
import { STATUS_WORDS } from '../../../eligibility/domain/sentences/status-words';
import { type MeasureStatus } from '../../../eligibility/domain/verdict/outcome';
import { addDays, type CalendarDate } from '../../../shared/domain/calendar-date';
import { shortDate } from '../../../shared/domain/french';
import { type FiltersView, type SelectView } from '../../shell/filters-view';
import {
  type FilterName,
  FILTER_NAMES,
  filterValues,
  listAddress,
  type ListQuery,
  listValues,
} from './list-query';

/** What the filters may be set to, inside the perimeter. */
export interface FilterChoices {
  readonly years: readonly number[];
  readonly services: readonly string[];
  readonly divisions: readonly string[];
  readonly divisionLabels: Readonly<Record<string, string>>;
  readonly buyers: readonly Buyer[];
}

const LABELS: Readonly<Record<FilterName, string>> = {
  q: 'Recherche',
  annee: 'Année',
  service: 'Service',
  verdict: 'Verdict',
  decision: 'Décision',
  cpv: 'Famille CPV',
  acheteur: 'Acheteur',
  etat: 'État',
  lancement_du: 'Lancement à partir du',
  lancement_au: 'Lancement jusqu’au',
};

const VERDICT_CHOICES = ['required', 'recommended', 'required,recommended', 'undetermined', 'possible'];

export function filtersView(query: ListQuery, choices: FilterChoices): FiltersView {
  const values = filterValues(query.filters);
  return {
    action: '/marches',
    hidden: Object.entries(listValues(query)).flatMap(([name, value]) =>
      value === null ? [] : [{ name, value }],
    ),
    active: activeFilters(query, choices),
    selects: selectsOf(choices).filter(({ name, options }) => values[name] === null && options.length > 1),
  };
}

/** The filters in words, for the pills of the page and the notes of an export. */
export function activeFilters(query: ListQuery, choices: FilterChoices): FiltersView['active'] {
  const values = filterValues(query.filters);
  return FILTER_NAMES.flatMap((name) => {
    const value = values[name];
    if (value === null) return [];
    const removeHref = listAddress({ order: query.order, filters: without(query.filters, name) });
    return [{ label: LABELS[name], value: wordsOf(name, value, choices), removeHref }];
  });
}

/** Lists that people come back to. */
export function viewsMenu(today: CalendarDate): { label: string; href: string }[] {
  return [
    { label: 'Tous les marchés', href: '/marches' },
    { label: 'À décider', href: '/marches?decision=a-decider&tri=lancement' },
    { label: 'À compléter', href: '/marches?verdict=undetermined' },
    {
      label: 'À lancer dans les 30 jours',
      href: `/marches?lancement_du=${today}&lancement_au=${addDays(today, 30)}&tri=lancement`,
    },
  ];
}

function selectsOf(choices: FilterChoices): (SelectView & { name: FilterName })[] {
  const select = (name: FilterName, values: readonly string[]) => ({
    name,
    label: LABELS[name],
    value: '',
    options: values.map((value) => ({ value, label: wordsOf(name, value, choices) })),
  });
  return [
    select('annee', choices.years.map(String)),
    select('verdict', VERDICT_CHOICES),
    select('decision', ['a-decider', 'prise']),
    select('service', choices.services),
    select('cpv', choices.divisions),
    select(
      'acheteur',
      choices.buyers.map(({ id }) => id),
    ),
  ];
}

function wordsOf(name: FilterName, value: string, { divisionLabels, buyers }: FilterChoices): string {
  switch (name) {
    case 'verdict':
      return verdictWords(value);
    case 'decision':
      return value === 'a-decider' ? 'à décider' : 'prise';
    case 'cpv':
      return value in divisionLabels ? `${value} ${divisionLabels[value]}` : value;
    case 'acheteur':
      return buyers.find(({ id }) => id === value)?.name ?? 'inconnu';
    case 'etat':
      return codeLabel('status', value);
    case 'lancement_du':
    case 'lancement_au':
      return shortDate(value);
    case 'q':
    case 'annee':
    case 'service':
      return value;
  }
}

function verdictWords(value: string): string {
  const words = value.split(',').map((status) => STATUS_WORDS[status as MeasureStatus].toLowerCase());
  return words.length === 2 ? words.join(' ou ') : words.join(', ');
}

const EMPTY: Readonly<Record<FilterName, Partial<ContractFilters>>> = {
  q: { search: null },
  annee: { year: null },
  service: { service: null },
  verdict: { verdicts: [] },
  decision: { decision: null },
  cpv: { cpvFamily: null },
  acheteur: { buyerId: null },
  etat: { status: null },
  lancement_du: { launchedFrom: null },
  lancement_au: { launchedTo: null },
};

function without(filters: ContractFilters, name: FilterName): ContractFilters {
  return { ...filters, ...EMPTY[name] };
}
