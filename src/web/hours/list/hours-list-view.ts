import { type ContractFile } from '../../../contracts';
import { type Balance } from '../../../insertion-hours/domain/balance';
import { type ListedStock } from '../../../insertion-hours';
import { ordered, type OrderedLine } from '../../../platform/database/ordered';
import { counted, plainRoundedHours, roundedHours } from '../../../shared/domain/french';
import {
  type CellView,
  type ColumnOf,
  type ColumnView,
  tableOf,
  type TableView,
} from '../../shell/table-view';
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

/** What the contracts kept by the filters owe and did together: in the order of the columns. */
export interface HoursTotal {
  readonly count: number;
  readonly sums: readonly number[];
}

export function totalOf(kept: readonly ListedStock[]): HoursTotal {
  const sums = FIGURES.map((name) => kept.reduce((sum, { balance }) => sum + balance[name], 0));
  return { count: kept.length, sums };
}

export function hoursTable(
  page: readonly HoursRow[],
  { count, sums }: HoursTotal,
  query: HoursQuery,
  withBuyer: boolean,
): TableView {
  const total = [
    `Total des ${counted(count, 'marché', 'marchés')}`,
    ...(withBuyer ? ['', ''] : ['']),
    ...sums.map(plainRoundedHours),
    '',
  ].map((text) => ({ text }));
  return tableOf('Marchés avec des heures d’insertion', page, columnsOf(query, withBuyer), { total });
}

/** In the order of their columns. */
const FIGURES = ['retained', 'due', 'declared', 'validated', 'balance'] as const;

function columnsOf(query: HoursQuery, withBuyer: boolean): ColumnOf<HoursRow>[] {
  const figure = (label: string, name: (typeof FIGURES)[number]): ColumnOf<HoursRow> => ({
    label,
    unit: 'h',
    kind: 'number',
    cell: ({ balance }) => plainRoundedHours(balance[name]),
  });
  const late = ({ balance: { balance } }: HoursRow): CellView => ({
    text: plainRoundedHours(balance),
    strong: balance < 0,
  });
  return [
    {
      label: 'N°',
      kind: 'code',
      ...sortLink(query, 'numero'),
      cell: ({ contract, procedure }) => ({
        text: contractNumber(contract, procedure),
        href: `/heures/${contract.id}`,
      }),
    },
    { label: 'Objet', cell: ({ contract }) => subjectOf(contract) },
    ...(withBuyer ? [{ label: 'Acheteur', cell: ({ buyer }: HoursRow) => buyer.name ?? buyer.siret }] : []),
    { ...figure('Retenues', 'retained'), ...sortLink(query, 'retenues') },
    figure('Dues à ce jour', 'due'),
    figure('Déclarées', 'declared'),
    figure('Validées', 'validated'),
    { ...figure('Solde', 'balance'), ...sortLink(query, 'solde'), cell: late },
    { label: 'État', kind: 'chip', cell: ({ balance }) => ({ chip: balanceChip(balanceState(balance)) }) },
  ];
}

function sortLink(query: HoursQuery, sort: BalanceSort): Pick<ColumnView, 'href' | 'sort'> {
  const isCurrent = query.sort === sort;
  const href = hoursAddress({ ...query, sort, descending: isCurrent && !query.descending, after: null });
  return isCurrent ? { href, sort: query.descending ? 'descending' : 'ascending' } : { href };
}
