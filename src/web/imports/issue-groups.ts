import { type ImportIssue, type SetAside } from '../../imports/domain/contract-draft';
import { byGravity, type IssueSeverity } from '../../reading/domain/fault';
import { faultTitle } from '../../reading/domain/fault-titles';
import { counted } from '../../shared/domain/french';
import { groupedBy } from '../../shared/domain/grouped-by';
import { fieldLabel } from './field-text';
import { type CellView, type ColumnOf, tableOf, type TableView } from '../shell/table-view';

/** Faults of one sort, counted. */
export interface IssueGroup {
  readonly code: string;
  readonly severity: IssueSeverity;
  readonly count: number;
  /** Cells or lines, in the order of the file. */
  readonly places: readonly string[];
  readonly example: string | null;
}

const PLACES_SHOWN = 3;

/** Faults grouped by sort, gravest first, then most frequent. */
export function groupIssues(issues: readonly ImportIssue[]): IssueGroup[] {
  return [...groupedBy(issues, ({ severity, code }) => `${severity}|${code}`).values()]
    .map((each) => ({
      code: each[0].code,
      severity: each[0].severity,
      count: each.length,
      places: each.map(placeOf),
      example: each.find(({ value }) => value !== null && value !== '')?.value ?? null,
    }))
    .sort((one, other) => byGravity(one, other) || other.count - one.count);
}

function placeOf({ sheet, cell, row }: ImportIssue): string {
  const place = cell ?? (row === 0 ? 'fichier' : `ligne ${row}`);
  return sheet === undefined ? place : `${sheet} ${place}`;
}

/** « F12, F31, F44 et 6 autres ». */
export function shownPlaces(places: readonly string[]): string {
  const shown = places.slice(0, PLACES_SHOWN).join(', ');
  const left = places.length - PLACES_SHOWN;
  return left > 0 ? `${shown} et ${counted(left, 'autre', 'autres')}` : shown;
}

const DONE: Readonly<Record<IssueSeverity, CellView>> = {
  reject: { chip: { status: 'wrong', label: 'non importée' }, sub: 'à corriger dans le fichier' },
  warning: { chip: { status: 'late', label: 'importée' }, sub: 'à vérifier' },
  corrected: { chip: { status: 'good', label: 'corrigée' }, sub: 'à l’import' },
};

/** Faults after which the line does not become what its severity says. */
const DONE_OTHERWISE: Readonly<Record<string, CellView>> = {
  'hidden-sheet': { chip: { status: 'none', label: 'non lue' }, sub: 'affichez-la pour l’importer' },
  'no-row': { chip: { status: 'none', label: 'rien à lire' } },
  'not-a-contract': { chip: { status: 'none', label: 'non importée' }, sub: 'ce n’est pas un marché' },
  'same-row-twice': { chip: { status: 'none', label: 'comptée une fois' } },
};

export function issuesTable(groups: readonly IssueGroup[]): TableView {
  const columns: ColumnOf<IssueGroup>[] = [
    { label: 'Ce qui ne va pas', cell: ({ code }) => titleCell(code) },
    { label: 'Fois', kind: 'number', cell: ({ count }) => String(count) },
    { label: 'Cellules', cell: ({ places }) => shownPlaces(places) },
    { label: 'Exemple', cell: ({ example }) => (example === null ? '—' : `« ${shortened(example)} »`) },
    { label: 'Effet', kind: 'chip', cell: ({ code, severity }) => DONE_OTHERWISE[code] ?? DONE[severity] },
  ];
  return tableOf('Ce qui ne va pas dans le fichier', groups, columns, { plain: true });
}

function titleCell(code: string): CellView {
  const { title, hint } = faultTitle(code);
  return { text: title, strong: true, sub: hint };
}

/** Amounts kept out of the totals, grouped by field and reason. */
export function setAsideTable(setAside: readonly SetAside[]): TableView {
  const groups = [...groupedBy(setAside, ({ field, reason }) => `${field}|${reason}`).values()];
  const columns: ColumnOf<readonly [SetAside, ...SetAside[]]>[] = [
    { label: 'Champ', cell: ([first]) => ({ text: fieldLabel(first.field), strong: true }) },
    { label: 'Raison', cell: ([first]) => faultTitle(first.reason).title },
    { label: 'Fois', kind: 'number', cell: ({ length }) => String(length) },
    { label: 'Lignes', cell: (group) => shownPlaces(group.map(({ row }) => String(row))) },
    { label: 'Exemple', cell: ([first]) => `« ${shortened(first.value ?? '')} »` },
  ];
  return tableOf('Valeurs mises de côté', groups, columns, { plain: true });
}

const EXAMPLE_LENGTH = 60;

function shortened(text: string): string {
  return text.length > EXAMPLE_LENGTH ? `${text.slice(0, EXAMPLE_LENGTH - 1)}…` : text;
}
