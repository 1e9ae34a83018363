import { roundedEuros } from '../../shared/domain/french';
import { type FiltersView } from '../shell/filters-view';
import { type FiguresChoice } from './figures-choice';

/** Year, buyer where there are several, threshold on the initial amount. */
export function choiceFilters(action: string, choice: FiguresChoice): FiltersView {
  const { year, years, buyer, buyers, minAmount, thresholds } = choice;
  const shownYears = years.includes(year) ? years : [year, ...years];
  const buyerSelect = {
    name: 'acheteur',
    label: `Acheteur : tous (${buyers.length})`,
    value: buyer?.id ?? '',
    options: buyers.map(({ id, name }) => ({ value: id, label: name })),
  };
  return {
    action,
    hidden: [],
    active: [],
    selects: [
      ...(buyers.length > 1 ? [buyerSelect] : []),
      {
        name: 'annee',
        label: 'Année en cours',
        value: String(year),
        options: shownYears.map((each) => ({ value: String(each), label: `Année ${each}` })),
      },
      {
        name: 'seuil',
        label: 'Tous les montants',
        value: minAmount === null ? '' : String(minAmount / 100),
        options: thresholds.map((cents) => ({
          value: String(cents / 100),
          label: `À partir de ${roundedEuros(cents)}`,
        })),
      },
    ],
  };
}
