import { type ImportJob } from '../../imports';
import {
  CHANGES_TOLD,
  type ContractChange,
  type FileReport,
  type RowCounts,
} from '../../imports/domain/report/file-report';
import { counted, grouped } from '../../shared/domain/french';
import { type ColumnOf, tableOf, type TableView } from '../shell/table-view';
import { fieldLabel, fieldText, isShown } from './field-text';
import { groupIssues, issuesTable, setAsideTable } from './issue-groups';
import { stepsView } from './steps-view';

interface TileView {
  readonly value: string;
  readonly label: string;
  readonly tone?: string;
}

/** The four counts of a file, and the sentence that shows their sum. */
export function countTiles(rows: RowCounts, words: readonly [string, string, string, string]): TileView[] {
  const values = [rows.created, rows.updated, rows.unchanged, rows.rejected];
  return words.map((label, index) => {
    const tile = { value: grouped(values[index] ?? 0), label };
    return index === 3 && rows.rejected > 0 ? { ...tile, tone: 'wrong' } : tile;
  });
}

export function sumSentence({ read, created, updated, unchanged, rejected }: RowCounts): string {
  const parts = [created, updated, unchanged, rejected].map((each) => grouped(each));
  return `${parts.join(' + ')} = ${counted(read, 'ligne lue', 'lignes lues')}.`;
}

/** What the button that brings the file in says; empty where no row can go in. */
export function confirmLabel({ read, rejected }: RowCounts): string {
  const correct = read - rejected;
  if (correct === 0) return '';
  return `Importer ${correct === 1 ? 'la ligne correcte' : `les ${grouped(correct)} lignes correctes`}`;
}

/** « marchés.xlsx · feuille « Liste » · en-tête trouvé ligne 4 · 420 lignes lues en 0,4 s ». */
export function readingLead(report: FileReport, milliseconds: number | null): string {
  const { file, sheet, headerRow, rows } = report;
  const time =
    milliseconds === null ? '' : ` en ${grouped(Math.max(0.1, Math.round(milliseconds / 100) / 10))} s`;
  const parts = [
    file,
    sheet === null ? null : `feuille « ${sheet} »`,
    headerRow === null ? null : `en-tête trouvé ligne ${headerRow}`,
    `${counted(rows.read, 'ligne lue', 'lignes lues')}${time}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

export function faultsView(report: FileReport): Record<string, unknown> {
  const groups = groupIssues(report.issues);
  const { rejected } = report.rows;
  const sorts = counted(groups.length, 'sorte de remarque', 'sortes de remarques');
  const lines =
    rejected === 0 ? 'Aucune ligne à corriger' : counted(rejected, 'ligne à corriger', 'lignes à corriger');
  return {
    hasIssues: groups.length > 0,
    issuesTitle: `${lines}, ${sorts}`,
    issues: issuesTable(groups),
    setAsideTitle:
      report.setAside.length === 0
        ? ''
        : counted(report.setAside.length, 'valeur mise de côté', 'valeurs mises de côté'),
    setAside: setAsideTable(report.setAside),
  };
}

/** What the file would change in the register. */
export function changesTable(changes: readonly ContractChange[]): TableView {
  const shown = changes.filter(({ field }) => isShown(field));
  return tableOf('Marchés à mettre à jour', shown, CHANGE_COLUMNS, { plain: true });
}

const CHANGE_COLUMNS: readonly ColumnOf<ContractChange>[] = [
  {
    label: 'N°',
    kind: 'code',
    cell: ({ contract, contractId }) => ({ text: contract, href: `/marches/${contractId}` }),
  },
  { label: 'Champ', cell: ({ field }) => fieldLabel(field) },
  {
    label: 'Registre',
    cell: ({ field, before }) => ({ text: fieldText(field, before), struck: before !== null }),
  },
  { label: 'Fichier', cell: ({ field, after }) => ({ text: fieldText(field, after), strong: true }) },
  { label: 'Ligne', kind: 'number', cell: ({ row }) => String(row) },
];

/** The page of the step Contrôle. */
export function controlView(job: ImportJob, report: FileReport): Record<string, unknown> {
  const { rows, columns = [], changes = [] } = report;
  const here = `/importer/${job.id}`;
  const columnsHref = columns.length > 0 ? `${here}/colonnes` : null;
  const asideColumns = [
    ...new Set(columns.filter(({ field }) => field === null).map(({ header }) => header)),
  ];
  return {
    lead: readingLead(report, job.preview?.milliseconds ?? null),
    steps: stepsView('Contrôle', columnsHref),
    tiles: countTiles(rows, ['à créer', 'à mettre à jour', 'sans changement', 'à corriger']),
    sum: sumSentence(rows),
    ...faultsView(report),
    updatesTitle:
      rows.updated === 0 ? '' : counted(rows.updated, 'ligne à mettre à jour', 'lignes à mettre à jour'),
    updates: changesTable(changes),
    updatesCut: changes.length >= CHANGES_TOLD,
    columnsHref,
    columnsAside: asideColumns.length === 0 ? '' : asideColumns.map((each) => `« ${each} »`).join(', '),
    columnsAsideTitle: `${counted(asideColumns.length, 'colonne laissée', 'colonnes laissées')} de côté :`,
    confirmLabel: confirmLabel(rows),
    here,
  };
}
