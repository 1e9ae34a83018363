import { type CpvPotential } from '../../eligibility/domain/law/cpv-potential';
import { type Law } from '../../eligibility/domain/law/law';
import { RATING_WORDS, RESERVATION_WORDS } from '../../eligibility/domain/sentences/potential-sentence';
import { percent } from '../../shared/domain/french';
import { normalisedText } from '../../shared/domain/normalised-text';
import { type CellView, tableOf, type TableView } from '../shell/table-view';
import { certaintyCell } from './certainty-view';

/** A code, or a family, with its potential; null when nothing is known of it. */
export interface CpvLine {
  readonly code: string;
  readonly label: string;
  readonly row: CpvPotential | null;
}

const MOST_SHOWN = 100;

/** The families that have ratings when nothing is searched, else the codes that begin so or whose label has every word. */
export function searchCpv(law: Law, search: string): { readonly lines: CpvLine[]; readonly found: number } {
  const { potentials, nomenclature } = law.content;
  const words = normalisedText(search)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) {
    const lines = potentials.rows.map((row) => ({ code: row.prefix, label: row.label, row }));
    return { lines: lines.filter(({ row }) => !row.divisionDefault), found: potentials.rows.length };
  }
  const code = /^\d{2,8}(?:-\d)?$/.test(search.trim())
    ? (search.trim().slice(0, 8).split('-')[0] ?? '')
    : null;
  const found = [...nomenclature].filter(([each, label]) =>
    code === null ? words.every((word) => normalisedText(label).includes(word)) : each.startsWith(code),
  );
  const lines = found
    .map(([each, label]) => ({ code: each, label, row: potentials.of(each) }))
    .sort((a, b) => rank(a.row) - rank(b.row) || (a.code < b.code ? -1 : 1))
    .slice(0, MOST_SHOWN);
  return { lines, found: found.length };
}

/** Families rated for themselves first, then defaults of a division, then what is not rated. */
function rank(row: CpvPotential | null): number {
  if (row === null) return 2;
  return row.divisionDefault ? 1 : 0;
}

export function cpvTable(lines: readonly CpvLine[]): TableView {
  const rating = <R extends string>(words: Readonly<Record<R, string>>, given: R | undefined): CellView => ({
    text: given === undefined ? '—' : words[given].replaceAll("'", '’'),
    strong: given === 'A',
  });
  return tableOf('Potentiel des familles d’achat', lines, [
    { label: 'CPV', kind: 'code', cell: ({ code }) => code },
    { label: 'Famille', cell: ({ label, row }) => ({ text: label, sub: familyOf(label, row) }) },
    { label: 'Clause d’insertion', cell: ({ row }) => rating(RATING_WORDS, row?.clause) },
    { label: 'Réservation SIAE', cell: ({ row }) => rating(RESERVATION_WORDS, row?.siae) },
    { label: 'Réservation EA-ESAT', cell: ({ row }) => rating(RESERVATION_WORDS, row?.eaEsat) },
    {
      label: 'Part de main-d’œuvre',
      kind: 'number',
      cell: ({ row }) => (row === null ? '—' : percent(row.labourShare)),
    },
    {
      label: 'Certitude',
      kind: 'chip',
      cell: ({ row }) => (row === null ? '' : certaintyCell(row.certainty)),
    },
  ]);
}

/** Where the ratings come from: the family, the division by default, or the usual contract. */
function familyOf(label: string, row: CpvPotential | null): string {
  if (row === null) return 'potentiel non renseigné';
  if (row.divisionDefault) return `valeur par défaut de la division ${row.prefix}`;
  return row.label === label ? (row.typicalContract ?? '') : `famille ${row.prefix} ${row.label}`;
}
