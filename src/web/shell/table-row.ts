import { chip } from './chips';
import { joined, Markup, markup } from './markup';
import { type CellView, type ColumnView } from './table-view';

const NOTHING = new Markup('');
const ROW_LINK = new Markup(' class="row-link"');

/** A row of a table, or its total. It is not a template: on a long table, that took most of the time of a page. */
export function tableRow(
  cells: readonly CellView[],
  columns: readonly ColumnView[],
  isTotal: boolean,
): Markup {
  const written = cells.map((cell, index) => {
    const { kind = 'text', label = '', unit } = columns[index] ?? {};
    const name = unit === undefined ? label : `${label} (${unit})`;
    const content = contentOf(cell, index === 0 && !isTotal);
    return markup`<td role="cell" class="col-${kind}" data-label="${name}"><span class="cell">${content}</span></td>\n`;
  });
  return markup`<tr role="row">\n${joined(written)}</tr>\n`;
}

function contentOf(cell: CellView, leadsRow: boolean): Markup {
  const main = mainOf(cell, leadsRow);
  const { sub = '' } = cell;
  return sub === '' ? main : markup`${main}<span class="cell-sub">${sub}</span>`;
}

function mainOf({ chip: state, href = '', strong, struck, text = '' }: CellView, leadsRow: boolean): Markup {
  if (state !== undefined) return chip(state.status, state.label);
  if (href !== '') return markup`<a href="${href}"${leadsRow ? ROW_LINK : NOTHING}>${text}</a>`;
  if (strong === true) return markup`<strong>${text}</strong>`;
  return struck === true ? markup`<s>${text}</s>` : markup`${text}`;
}
