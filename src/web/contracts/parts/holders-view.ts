import { type Amendment, type Contract, type ContractParts } from '../../../contracts';
import { currentState } from '../../../contracts/domain/current-state';
import { durationInMonths, euros, NOTHING, plainEuros, shortDate } from '../../../shared/domain/french';
import { type CellView, type ColumnOf, tableOf, type TableView } from '../../shell/table-view';
import { type FactView } from '../page/facts-view';

type Holder = ContractParts['holders'][number];

export function holdersTable({ holders }: ContractParts): TableView {
  const nameCell = (holder: Holder): CellView => ({
    text: holder.operator.name ?? 'Nom non renseigné',
    ...(holder === holders[0] && holders.length > 1 && { sub: 'mandataire' }),
  });
  const columns: ColumnOf<Holder>[] = [
    { label: 'Titulaire', cell: nameCell },
    { label: 'Identifiant', cell: ({ operator }) => operator.identifier ?? NOTHING },
  ];
  return tableOf('Liste des titulaires', holders, columns, { plain: true });
}

export function amendmentsTable(amendments: readonly Amendment[]): TableView {
  const columns: ColumnOf<Amendment>[] = [
    { label: 'N°', cell: ({ number }) => ({ text: String(number), strong: true }) },
    { label: 'Notifié le', kind: 'date', cell: ({ notifiedOn }) => shortDate(notifiedOn) },
    {
      label: 'Nouveau montant',
      unit: '€ HT',
      kind: 'number',
      cell: ({ amount, amountDoubt }) => ({
        text: plainEuros(amount),
        ...(amountDoubt !== null && { sub: 'mis de côté, à vérifier' }),
      }),
    },
    {
      label: 'Nouvelle durée',
      unit: 'mois',
      kind: 'number',
      cell: ({ durationMonths }) => String(durationMonths ?? NOTHING),
    },
  ];
  return tableOf('Liste des avenants', amendments, columns, { plain: true });
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
