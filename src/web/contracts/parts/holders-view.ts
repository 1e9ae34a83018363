import { type Amendment, type Contract, type ContractParts } from '../../../contracts';
import { currentState } from '../../../contracts/domain/current-state';
import { durationInMonths, euros, NOTHING, plainEuros, shortDate } from '../../../shared/domain/french';
import { type TableView } from '../../shell/table-view';
import { type FactView } from '../page/facts-view';

export function holdersTable({ holders }: ContractParts): TableView {
  return {
    caption: 'Liste des titulaires',
    plain: true,
    columns: [{ label: 'Titulaire' }, { label: 'Identifiant' }],
    rows: holders.map(({ operator }, index) => ({
      cells: [
        {
          text: operator.name ?? 'Nom non renseigné',
          ...(index === 0 && holders.length > 1 ? { sub: 'mandataire' } : {}),
        },
        { text: operator.identifier ?? NOTHING },
      ],
    })),
  };
}

export function amendmentsTable(amendments: readonly Amendment[]): TableView {
  return {
    caption: 'Liste des avenants',
    plain: true,
    columns: [
      { label: 'N°' },
      { label: 'Notifié le', kind: 'date' },
      { label: 'Nouveau montant', unit: '€ HT', kind: 'number' },
      { label: 'Nouvelle durée', unit: 'mois', kind: 'number' },
    ],
    rows: amendments.map(({ number, notifiedOn, amount, amountDoubt, durationMonths }) => ({
      cells: [
        { text: String(number), strong: true },
        { text: shortDate(notifiedOn) },
        { text: plainEuros(amount), ...(amountDoubt === null ? {} : { sub: 'mis de côté, à vérifier' }) },
        { text: durationMonths === null ? NOTHING : String(durationMonths) },
      ],
    })),
  };
}

/** Initial, maximum and current amount and duration: the initial state is kept, the current one derived. */
export function amountFacts(contract: Contract, amendments: readonly Amendment[]): FactView[] {
  const current = currentState(contract, amendments);
  const { initialAmount, initialAmountDoubt, maximumAmount, durationMonths } = contract;
  return [
    {
      label: 'Montant notifié HT',
      value: euros(initialAmount),
      origin: initialAmountDoubt === null ? null : 'mis de côté : à vérifier, hors des totaux',
    },
    ...(maximumAmount === null ? [] : [{ label: 'Maximum HT', value: euros(maximumAmount), origin: null }]),
    {
      label: 'Montant actuel HT',
      value: euros(current.amount),
      origin: amendments.length === 0 ? 'sans avenant' : 'après avenants',
    },
    { label: 'Durée initiale', value: durationInMonths(durationMonths), origin: null },
    { label: 'Durée actuelle', value: durationInMonths(current.durationMonths), origin: null },
  ];
}
