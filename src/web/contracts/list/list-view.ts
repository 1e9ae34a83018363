import { type Cents } from '../../../shared/domain/euros';
import {
  type ContractOrder,
  type ContractSort,
  type ContractTotals,
  type RegisterRow,
} from '../../../register';
import { counted, hours, plainEuros, roundedEuros, shortEuros } from '../../../shared/domain/french';
import { type ColumnView, type TableView } from '../../shell/table-view';
import { contractNumber, decisionCell, subjectOf } from '../contract-words';
import { listAddress, type ListQuery, orderByColumn } from './list-query';

/** "37 marchés affichés sur 420 · 18,4 M€ sur 61,2 M€". */
export function leadOf(shown: ContractTotals, all: ContractTotals): string {
  const isWhole = shown.count === all.count;
  if (all.count === 0) return 'Le registre est vide';
  if (isWhole) return `${counted(all.count, 'marché', 'marchés')} · ${total(all.amount)}`;
  return `${counted(shown.count, 'marché affiché', 'marchés affichés')} sur ${all.count} · ${total(shown.amount)} sur ${total(all.amount)}`;
}

/** The list as a table; `withBuyer` names the buyer under the subject, where there are several. */
export function listTable(
  rows: readonly RegisterRow[],
  query: ListQuery,
  totals: ContractTotals,
  withBuyer: boolean,
): TableView {
  return {
    caption: 'Marchés',
    columns: columnsOf(query),
    rows: rows.map((row) => ({ cells: cellsOf(row, withBuyer) })),
    total: [
      { text: `Total des ${counted(totals.count, 'marché', 'marchés')}` },
      ...Array.from({ length: 4 }, () => ({ text: '' })),
      { text: plainEuros(totals.amount) },
      { text: '' },
      { text: '' },
      { text: hours(totals.hours) },
    ],
  };
}

function columnsOf(query: ListQuery): ColumnView[] {
  const sorted = (sort: ContractSort): Pick<ColumnView, 'href' | 'sort'> => sortLink(query, sort);
  return [
    { label: 'N°', ...sorted('number') },
    { label: 'Objet', ...sorted('subject') },
    { label: 'CPV' },
    { label: 'Service' },
    { label: 'Besoin', unit: '€ HT', kind: 'number' as const, ...sorted('need') },
    { label: 'Ce lot', unit: '€ HT', kind: 'number' as const, ...sorted('amount') },
    { label: 'Ce que dit la règle', kind: 'chip' as const },
    { label: 'Décision' },
    { label: 'Heures dues', kind: 'number' as const },
  ];
}

function sortLink({ filters, order }: ListQuery, sort: ContractSort): Pick<ColumnView, 'href' | 'sort'> {
  const href = listAddress({ filters, order: orderByColumn(sort, order) });
  return order.sort === sort ? { href, sort: wordOf(order) } : { href };
}

function wordOf({ descending }: ContractOrder): 'ascending' | 'descending' {
  return descending ? 'descending' : 'ascending';
}

function cellsOf(row: RegisterRow, withBuyer: boolean): TableView['rows'][number]['cells'] {
  const { contract, procedure, buyer, assessment, decision, commitment } = row;
  const fact = (name: string): number | null => {
    const value = assessment?.facts[name]?.value;
    return typeof value === 'number' ? value : null;
  };
  return [
    { text: contractNumber(contract, procedure), href: `/marches/${contract.id}` },
    { text: subjectOf(contract), ...(withBuyer ? { sub: buyer.name } : {}) },
    { text: contract.cpv ?? contract.cpvAsGiven ?? '—' },
    { text: procedure.service ?? '—' },
    { text: plainEuros(fact('needValue') ?? procedure.needValue) },
    { text: plainEuros(fact('lotValue') ?? contract.estimatedValue ?? contract.initialAmount) },
    assessment === null ? { text: 'non évalué' } : { chip: { status: assessment.headline } },
    decisionCell(decision, assessment?.headline ?? null, contract),
    { text: commitment === null ? '—' : hours(commitment.retainedHours) },
  ];
}

function total(cents: Cents): string {
  return cents < 1_000_000_00 ? roundedEuros(cents) : shortEuros(cents);
}
