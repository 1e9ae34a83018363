import { type IndicatorDetail } from '../../reporting';
import { type BalanceRow, type NotifiedContractRow } from '../../reporting/domain/rows';
import {
  considerationsText,
  holdersText,
  referenceText,
} from '../../reporting/domain/report/sections/contract-text';
import { type MonthOfHours } from '../../reporting/domain/indicators/hours-by-month';
import { grouped, monthInWords, plainEuros, plainHours, shortDate } from '../../shared/domain/french';
import { type CellView, type TableView } from '../shell/table-view';
import { fileReference } from './file-reference';

type Files = IndicatorDetail['files'];

/** The rows of a figure as a table; the rows of hours are by contract and month, never by person. */
export function detailTable({ detail, files }: IndicatorDetail): TableView {
  switch (detail.population) {
    case 'contracts':
      return contractsTable(detail.rows);
    case 'hours':
      return hoursTable(detail.rows, files);
    case 'balances':
      return balancesTable(detail.rows, files);
  }
}

const PAGE_SIZE = 100;

/** One page of a table, with the addresses of the pages beside it. */
export interface PageOfLines {
  readonly table: TableView;
  /** "Page 2 sur 5.", empty when the table is whole. */
  readonly shown: string;
  readonly first: string | null;
  readonly next: string | null;
}

export function pageOfLines(table: TableView, asked: unknown, here: string): PageOfLines {
  const last = Math.max(1, Math.ceil(table.rows.length / PAGE_SIZE));
  const page = Math.min(
    last,
    typeof asked === 'string' && /^\d{1,5}$/.test(asked) ? Math.max(1, Number(asked)) : 1,
  );
  const rows = table.rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return {
    table: { ...table, rows },
    shown: rows.length === table.rows.length ? '' : `Page ${page} sur ${last}.`,
    first: page > 1 ? here : null,
    next: page < last ? `${here}&page=${page + 1}` : null,
  };
}

function contractsTable(rows: readonly NotifiedContractRow[]): TableView {
  return {
    caption: 'Marchés qui font ce chiffre',
    columns: [
      { label: 'N°', kind: 'code' },
      { label: 'Objet' },
      { label: 'Service' },
      { label: 'Notifié le', kind: 'date' },
      { label: 'Considérations' },
      { label: 'Heures retenues', unit: 'h', kind: 'number' },
      { label: 'Montant initial', unit: '€ HT', kind: 'number' },
    ],
    rows: rows.map((row) => ({
      cells: [
        { text: referenceText(row), href: `/marches/${row.contractId}` },
        { text: row.subject, sub: holdersText(row) },
        { text: row.service ?? '' },
        { text: shortDate(row.notifiedOn) },
        { text: considerationsText(row) },
        { text: row.hoursRetained === null ? '' : grouped(row.hoursRetained / 100) },
        amountCell(row),
      ],
    })),
  };
}

function amountCell({ initialAmount, amountSetAside }: NotifiedContractRow): CellView {
  const text = plainEuros(initialAmount);
  return amountSetAside === null ? { text } : { text, struck: true, sub: 'mis de côté' };
}

function hoursTable(rows: readonly MonthOfHours[], files: Files): TableView {
  return {
    caption: 'Heures qui font ce chiffre, par marché et par mois',
    columns: [
      { label: 'N°', kind: 'code' },
      { label: 'Objet' },
      { label: 'Mois' },
      { label: 'Heures', unit: 'h', kind: 'number' },
    ],
    rows: byReference(rows, files).map(({ contractId, period, hours: delivered }) => ({
      cells: [
        ...contractCells(contractId, files),
        { text: monthInWords(period) },
        { text: plainHours(delivered) },
      ],
    })),
    total: [
      { text: 'Total de la liste' },
      { text: '' },
      { text: '' },
      { text: plainHours(rows.reduce((sum, row) => sum + row.hours, 0)) },
    ],
  };
}

function balancesTable(rows: readonly BalanceRow[], files: Files): TableView {
  const columns = ['Retenues', 'Dues à date', 'Déclarées', 'Validées'];
  return {
    caption: 'Engagements qui font ce chiffre',
    columns: [
      { label: 'N°', kind: 'code' },
      { label: 'Objet' },
      ...columns.map((label) => ({ label, unit: 'h', kind: 'number' as const })),
    ],
    rows: byReference(rows, files).map(({ contractId, retained, due, declared, validated }) => ({
      cells: [
        ...contractCells(contractId, files),
        ...[retained, due, declared, validated].map((each) => ({ text: plainHours(each) })),
      ],
    })),
  };
}

function contractCells(contractId: string, files: Files): CellView[] {
  const file = files.get(contractId);
  if (file === undefined) return [{ text: '—' }, { text: '' }];
  return [
    { text: fileReference(file), href: `/marches/${contractId}` },
    { text: file.contract.subject ?? '', sub: file.buyer.name },
  ];
}

/** In the order of the contracts' numbers; months of one contract keep theirs. */
function byReference<Row extends { readonly contractId: string }>(rows: readonly Row[], files: Files): Row[] {
  const references = new Map([...files].map(([id, file]) => [id, fileReference(file)]));
  const of = ({ contractId }: Row): string => references.get(contractId) ?? '';
  return [...rows].sort((a, b) => of(a).localeCompare(of(b), 'fr', { numeric: true }));
}
