import { type IndicatorDetail } from '../../reporting';
import { type BalanceRow, type NotifiedContractRow } from '../../reporting/domain/rows';
import {
  considerationsText,
  holdersText,
  referenceText,
} from '../../reporting/domain/report/sections/contract-text';
import { type MonthOfHours } from '../../reporting/domain/indicators/hours-by-month';
import { grouped, monthInWords, plainEuros, plainHours, shortDate } from '../../shared/domain/french';
import { type CellView, type ColumnOf, tableOf, type TableView } from '../shell/table-view';
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
  return tableOf('Marchés qui font ce chiffre', rows, [
    {
      label: 'N°',
      kind: 'code',
      cell: (row) => ({ text: referenceText(row), href: `/marches/${row.contractId}` }),
    },
    { label: 'Objet', cell: (row) => ({ text: row.subject, sub: holdersText(row) }) },
    { label: 'Service', cell: ({ service }) => service ?? '' },
    { label: 'Notifié le', kind: 'date', cell: ({ notifiedOn }) => shortDate(notifiedOn) },
    { label: 'Considérations', cell: considerationsText },
    {
      label: 'Heures retenues',
      unit: 'h',
      kind: 'number',
      cell: ({ hoursRetained }) => (hoursRetained === null ? '' : grouped(hoursRetained / 100)),
    },
    { label: 'Montant initial', unit: '€ HT', kind: 'number', cell: amountCell },
  ]);
}

function amountCell({ initialAmount, amountSetAside }: NotifiedContractRow): CellView {
  const text = plainEuros(initialAmount);
  return amountSetAside === null ? { text } : { text, struck: true, sub: 'mis de côté' };
}

function hoursTable(rows: readonly MonthOfHours[], files: Files, total: number): TableView {
  const columns: ColumnOf<MonthOfHours>[] = [
    ...contractColumns(files),
    { label: 'Mois', cell: ({ period }) => monthInWords(period) },
    { label: 'Heures', unit: 'h', kind: 'number', cell: ({ hours }) => plainHours(hours) },
  ];
  return tableOf('Heures qui font ce chiffre, par marché et par mois', rows, columns, {
    total: ['Total de la liste', '', '', plainHours(total)].map((text) => ({ text })),
  });
}

function balancesTable(rows: readonly BalanceRow[], files: Files): TableView {
  const figures = { retained: 'Retenues', due: 'Dues à date', declared: 'Déclarées', validated: 'Validées' };
  return tableOf('Engagements qui font ce chiffre', rows, [
    ...contractColumns(files),
    ...Object.entries(figures).map(([name, label]) => ({
      label,
      unit: 'h',
      kind: 'number' as const,
      cell: (row: BalanceRow) => plainHours(row[name as keyof typeof figures]),
    })),
  ]);
}

function contractColumns(files: Files): ColumnOf<{ readonly contractId: string }>[] {
  return [
    {
      label: 'N°',
      kind: 'code',
      cell: ({ contractId }) => {
        const file = files.get(contractId);
        return file === undefined ? '—' : { text: fileReference(file), href: `/marches/${contractId}` };
      },
    },
    {
      label: 'Objet',
      cell: ({ contractId }) => {
        const file = files.get(contractId);
        return file === undefined ? '' : { text: file.contract.subject ?? '', sub: file.buyer.name };
      },
    },
  ];
}
