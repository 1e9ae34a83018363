import { type ContractFile } from '../../../contracts';
import { type Balance } from '../../../insertion-hours/domain/balance';
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
export function hoursLead(rows: readonly HoursRow[]): string {
  if (rows.length === 0) return '';
  const late = rows.filter(({ balance }) => balanceState(balance) === 'retard');
  const missing = late.reduce((sum, { balance }) => sum + balance.balance, 0);
  if (late.length === 0)
    return `Aucun retard : ${counted(rows.length, 'marché suivi', 'marchés suivis')} à ce jour`;
  return `${counted(late.length, 'marché', 'marchés')} en retard : ${roundedHours(missing)} à ce jour`;
}

export function keptBy({ state, buyerId, service }: HoursQuery, row: HoursRow): boolean {
  return (
    (state === null || balanceState(row.balance) === state) &&
    (buyerId === null || row.contract.buyerId === buyerId) &&
    (service === null || row.procedure.service === service)
  );
}

/** By the sort key, then the identifier: a page never shifts. */
export function inOrder(rows: readonly HoursRow[], { sort, descending }: HoursQuery): HoursRow[] {
  const keys: Record<BalanceSort, (row: HoursRow) => number | string> = {
    solde: ({ balance }) => balance.balance,
    retenues: ({ balance }) => balance.retained,
    numero: ({ contract, procedure }) => contractNumber(contract, procedure),
  };
  const keyOf = keys[sort];
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if (a !== b) return a < b ? -sign : sign;
    return one.contract.id < other.contract.id ? -sign : sign;
  });
}

export function hoursTable(
  page: readonly HoursRow[],
  all: readonly HoursRow[],
  query: HoursQuery,
  withBuyer: boolean,
): TableView {
  const total = (of: (balance: Balance) => number): { text: string } => ({
    text: plainRoundedHours(all.reduce((sum, { balance }) => sum + of(balance), 0)),
  });
  return {
    caption: 'Marchés avec des heures d’insertion',
    columns: columnsOf(query, withBuyer),
    rows: page.map((row) => ({ cells: cellsOf(row, withBuyer) })),
    total: [
      { text: `Total des ${counted(all.length, 'marché', 'marchés')}` },
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
