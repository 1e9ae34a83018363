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
export function detailTable({ detail, files, hours }: IndicatorDetail): TableView {
  switch (detail.population) {
    case 'contracts':
      return contractsTable(detail.rows);
    case 'hours':
      return hoursTable(detail.rows, files, hours);
    case 'balances':
      return balancesTable(detail.rows, files);
  }
}

const PAGE_SIZE = 100;

/** A page of the rows of a figure, with the addresses of the pages beside it. */
export interface PageOfLines {
  /** "Page 2 sur 5.", empty when the list is whole. */
  readonly shown: string;
  readonly first: string | null;
  readonly next: string | null;
}

/** Which of so many rows stand on the page asked for. */
export function windowOf(asked: unknown, count: number): { from: number; size: number } {
  return { from: (pageAsked(asked, count) - 1) * PAGE_SIZE, size: PAGE_SIZE };
}

export function pageOfLines(count: number, asked: unknown, here: string): PageOfLines {
  const page = pageAsked(asked, count);
  const last = pagesOf(count);
  return {
    shown: last === 1 ? '' : `Page ${page} sur ${last}.`,
    first: page > 1 ? here : null,
    next: page < last ? `${here}&page=${page + 1}` : null,
  };
}

function pagesOf(count: number): number {
  return Math.max(1, Math.ceil(count / PAGE_SIZE));
}

function pageAsked(asked: unknown, count: number): number {
  const page = typeof asked === 'string' && /^\d{1,5}$/.test(asked) ? Math.max(1, Number(asked)) : 1;
  return Math.min(pagesOf(count), page);
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

function hoursTable(rows: readonly MonthOfHours[], files: Files, total: number): TableView {
  return {
    caption: 'Heures qui font ce chiffre, par marché et par mois',
    columns: [
      { label: 'N°', kind: 'code' },
      { label: 'Objet' },
      { label: 'Mois' },
      { label: 'Heures', unit: 'h', kind: 'number' },
    ],
    rows: rows.map(({ contractId, period, hours: delivered }) => ({
      cells: [
        ...contractCells(contractId, files),
        { text: monthInWords(period) },
        { text: plainHours(delivered) },
      ],
    })),
    total: [{ text: 'Total de la liste' }, { text: '' }, { text: '' }, { text: plainHours(total) }],
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
    rows: rows.map(({ contractId, retained, due, declared, validated }) => ({
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
