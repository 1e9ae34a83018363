import { type Cents } from '../../../shared/domain/euros';
import { type ContractSort, type ContractTotals, type RegisterRow } from '../../../register';
import { counted, hours, plainEuros, roundedEuros, shortEuros } from '../../../shared/domain/french';
import { type ColumnOf, type ColumnView, tableOf, type TableView } from '../../shell/table-view';
import { amountFact, decisionCell, numberCell, subjectOf, verdictCell } from '../contract-words';
import { listAddress, type ListQuery, orderByColumn } from './list-query';

/** "37 marchés affichés sur 420 · 18,4 M€ sur 61,2 M€". */
export function leadOf(shown: ContractTotals, all: ContractTotals): string {
  const isWhole = shown.count === all.count;
  if (all.count === 0) return 'Le registre est vide';
  if (isWhole) return `${counted(all.count, 'marché', 'marchés')} · ${totalOf(all.amount)}`;
  return `${counted(shown.count, 'marché affiché', 'marchés affichés')} sur ${all.count} · ${totalOf(shown.amount)} sur ${totalOf(all.amount)}`;
}

/** The list as a table; `withBuyer` names the buyer under the subject, where there are several. */
export function listTable(
  rows: readonly RegisterRow[],
  query: ListQuery,
  totals: ContractTotals,
  withBuyer: boolean,
): TableView {
  const total = [
    `Total des ${counted(totals.count, 'marché', 'marchés')}`,
    ...Array.from({ length: 4 }, () => ''),
    plainEuros(totals.amount),
    '',
    '',
    hours(totals.hours),
  ].map((text) => ({ text }));
  return tableOf('Marchés', rows, columnsOf(query, withBuyer), { total });
}

function columnsOf(query: ListQuery, withBuyer: boolean): ColumnOf<RegisterRow>[] {
  const sorted = (sort: ContractSort): Pick<ColumnView, 'href' | 'sort'> => sortLink(query, sort);
  const euros = { unit: '€ HT', kind: 'number' } as const;
  return [
    { label: 'N°', ...sorted('number'), cell: numberCell },
    {
      label: 'Objet',
      ...sorted('subject'),
      cell: ({ contract, buyer }) => ({ text: subjectOf(contract), ...(withBuyer && { sub: buyer.name }) }),
    },
    { label: 'CPV', cell: ({ contract }) => contract.cpv ?? contract.cpvAsGiven ?? '—' },
    { label: 'Service', cell: ({ procedure }) => procedure.service ?? '—' },
    {
      label: 'Besoin',
      ...euros,
      ...sorted('need'),
      cell: (row) => plainEuros(amountFact(row, 'needValue') ?? row.procedure.needValue),
    },
    { label: 'Ce lot', ...euros, ...sorted('amount'), cell: (row) => plainEuros(lotValue(row)) },
    { label: 'Ce que dit la règle', kind: 'chip', cell: verdictCell },
    { label: 'Décision', cell: decisionCell },
    {
      label: 'Heures dues',
      kind: 'number',
      cell: ({ commitment }) => (commitment === null ? '—' : hours(commitment.retainedHours)),
    },
  ];
}

function lotValue(row: RegisterRow): Cents | null {
  return amountFact(row, 'lotValue') ?? row.contract.estimatedValue ?? row.contract.initialAmount;
}

function sortLink({ filters, order }: ListQuery, sort: ContractSort): Pick<ColumnView, 'href' | 'sort'> {
  const href = listAddress({ filters, order: orderByColumn(sort, order) });
  return order.sort === sort ? { href, sort: order.descending ? 'descending' : 'ascending' } : { href };
}

function totalOf(cents: Cents): string {
  return cents < 1_000_000_00 ? roundedEuros(cents) : shortEuros(cents);
}
