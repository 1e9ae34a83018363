import { type ImportIssue } from '../../../imports/domain/contract-draft';
import { byGravity, type IssueSeverity } from '../../../reading/domain/fault';
import { type FileReport } from '../../../imports/domain/report/file-report';
import { counted } from '../../../shared/domain/french';
import { confirmLabel, countTiles, readingLead, sumSentence } from '../../imports/control-view';
import { type CellView, type ColumnOf, tableOf, type TableView } from '../../shell/table-view';

const SHOWN = 200;
const CHIPS: Readonly<Record<IssueSeverity, NonNullable<CellView['chip']>>> = {
  reject: { status: 'wrong', label: 'à corriger' },
  warning: { status: 'late', label: 'à vérifier' },
  corrected: { status: 'near', label: 'corrigé' },
};

/** What a spreadsheet of declarations would change, or has changed. */
export function declarationImportView(report: FileReport): Record<string, unknown> {
  const { rows, issues, dryRun } = report;
  const words = dryRun
    ? (['à créer', 'à mettre à jour', 'sans changement', 'à corriger'] as const)
    : (['créées', 'mises à jour', 'sans changement', 'rejetées'] as const);
  return {
    lead: readingLead(report, null),
    tiles: countTiles(rows, [...words]),
    sum: sumSentence(rows),
    issues: issuesTable(issues),
    issuesTitle: counted(issues.length, 'remarque', 'remarques'),
    issuesCut: issues.length > SHOWN,
    confirmLabel: confirmLabel(rows),
  };
}

function issuesTable(issues: readonly ImportIssue[]): TableView {
  const sorted = [...issues].sort((one, other) => byGravity(one, other) || one.row - other.row);
  const columns: ColumnOf<ImportIssue>[] = [
    { label: 'Cellule', kind: 'code', cell: placeCell },
    { label: 'Gravité', kind: 'chip', cell: ({ severity }) => ({ chip: CHIPS[severity] }) },
    { label: 'Remarque', cell: ({ message }) => message },
  ];
  return tableOf('Remarques sur le fichier', sorted.slice(0, SHOWN), columns, { plain: true });
}

function placeCell({ cell, row, sheet }: ImportIssue): CellView {
  const text = cell ?? (row === 0 ? '—' : `ligne ${row}`);
  return sheet === undefined ? { text } : { text, sub: sheet };
}
