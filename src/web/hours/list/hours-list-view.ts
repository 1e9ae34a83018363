import { type ContractFile } from '../../../contracts';
import { type Balance } from '../../../insertion-hours/domain/balance';
import { type ListedStock, type Stock } from '../../../insertion-hours';
import { ordered, type OrderedLine } from '../../../platform/database/ordered';
import { counted, plainRoundedHours, roundedHours } from '../../../shared/domain/french';
import { type ColumnView, type TableView } from '../../shell/table-view';
import { contractNumber, subjectOf } from '../../contracts/contract-words';
import { balanceChip, balanceState } from '../hours-words';
import { type BalanceSort, hoursAddress, type HoursQuery } from './hours-query';

/** One contract with hours owed or delivered. */
export interface HoursRow extends ContractFile {
  readonly balance: Balance;
}

/** "2 marchés en retard : −412 h à ce jour". */
export function hoursLead(all: readonly Pick<ListedStock, 'balance'>[]): string {
  if (all.length === 0) return '';
  const late = all.filter(({ balance }) => balanceState(balance) === 'retard');
  const missing = late.reduce((sum, { balance }) => sum + balance.balance, 0);
  if (late.length === 0)
    return `Aucun retard : ${counted(all.length, 'marché suivi', 'marchés suivis')} à ce jour`;
  return `${counted(late.length, 'marché', 'marchés')} en retard : ${roundedHours(missing)} à ce jour`;
}

export function keptBy({ state, buyerId, service }: HoursQuery, { balance, label }: ListedStock): boolean {
  return (
    (state === null || balanceState(balance) === state) &&
    (buyerId === null || balance.buyerId === buyerId) &&
    (service === null || label.service === service)
  );
}

const SORT_KEYS: Readonly<Record<BalanceSort, (line: ListedStock) => number | string>> = {
  solde: ({ balance }) => balance.balance,
  retenues: ({ balance }) => balance.retained,
  numero: ({ label }) => contractNumber(label, label),
};

/** A line with its place in the order asked for. */
export type OrderedStock = ListedStock & OrderedLine;

export function inOrder(stocks: readonly ListedStock[], sort: BalanceSort): OrderedStock[] {
  const keyOf = SORT_KEYS[sort];
  return ordered(stocks.map((line) => ({ ...line, key: keyOf(line), id: line.balance.contractId })));
}

export function hoursTable(
  page: readonly HoursRow[],
  kept: readonly ListedStock[],
  query: HoursQuery,
  withBuyer: boolean,
): TableView {
  const total = (of: (balance: Stock) => number): { text: string } => ({
    text: plainRoundedHours(kept.reduce((sum, { balance }) => sum + of(balance), 0)),
  });
  return {
    caption: 'Marchés avec des heures d’insertion',
    columns: columnsOf(query, withBuyer),
    rows: page.map((row) => ({ cells: cellsOf(row, withBuyer) })),
    total: [
      { text: `Total des ${counted(kept.length, 'marché', 'marchés')}` },
      ...Array.from({ length: withBuyer ? 2 : 1 }, () => ({ text: '' })),
      total(({ retained }) => retained),
      total(({ due }) => due),
      total(({ declared }) => declared),
      total(({ validated }) => validated),
      total(({ balance }) => balance),
      { text: '' },
    ],
  };
}

function columnsOf(query: HoursQuery, withBuyer: boolean): ColumnView[] {
  const hoursColumn = { unit: 'h', kind: 'number' } as const;
  return [
    { label: 'N°', kind: 'code', ...sortLink(query, 'numero') },
    { label: 'Objet' },
    ...(withBuyer ? [{ label: 'Acheteur' }] : []),
    { label: 'Retenues', ...hoursColumn, ...sortLink(query, 'retenues') },
    { label: 'Dues à ce jour', ...hoursColumn },
    { label: 'Déclarées', ...hoursColumn },
    { label: 'Validées', ...hoursColumn },
    { label: 'Solde', ...hoursColumn, ...sortLink(query, 'solde') },
    { label: 'État', kind: 'chip' },
  ];
}

function sortLink(query: HoursQuery, sort: BalanceSort): Pick<ColumnView, 'href' | 'sort'> {
  const isCurrent = query.sort === sort;
  const href = hoursAddress({ ...query, sort, descending: isCurrent && !query.descending, after: null });
  return isCurrent ? { href, sort: query.descending ? 'descending' : 'ascending' } : { href };
}

function cellsOf(
  { contract, procedure, buyer, balance }: HoursRow,
  withBuyer: boolean,
): TableView['rows'][number]['cells'] {
  const late = balance.balance < 0;
  return [
    { text: contractNumber(contract, procedure), href: `/heures/${contract.id}` },
    { text: subjectOf(contract) },
    ...(withBuyer ? [{ text: buyer.name ?? buyer.siret }] : []),
    { text: plainRoundedHours(balance.retained) },
    { text: plainRoundedHours(balance.due) },
    { text: plainRoundedHours(balance.declared) },
    { text: plainRoundedHours(balance.validated) },
    { text: plainRoundedHours(balance.balance), strong: late },
    { chip: balanceChip(balanceState(balance)) },
  ];
}
