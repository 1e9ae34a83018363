import { type ImportJob, type PastImport } from '../../imports';
import { counted, grouped, instantInParis } from '../../shared/domain/french';
import { type TableView } from '../shell/table-view';

/** Imports of the past, newest first. */
export function pastImportsTable(records: readonly PastImport[]): TableView {
  return {
    caption: 'Liste des imports passés',
    columns: [
      { label: 'Fichier' },
      { label: 'Date', kind: 'date' },
      { label: 'Lignes', kind: 'number' },
      { label: 'Créées', kind: 'number' },
      { label: 'Mises à jour', kind: 'number' },
      { label: 'Inchangées', kind: 'number' },
      { label: 'Rejetées', kind: 'number' },
      { label: 'État', kind: 'chip' },
    ],
    rows: records.map(({ id, fileName, createdAt, state, format, rows }) => ({
      cells: [
        { text: fileName, href: `/importer/${id}`, sub: nounOf(format) },
        { text: instantInParis(createdAt) },
        { text: grouped(rows.read) },
        { text: grouped(rows.created) },
        { text: grouped(rows.updated) },
        { text: grouped(rows.unchanged) },
        { text: grouped(rows.rejected) },
        { chip: chipOf(state, rows.rejected) },
      ],
    })),
  };
}

export function isOfHours(format: string): boolean {
  return format.startsWith('declarations-');
}

function nounOf(format: string): string {
  return isOfHours(format) ? 'déclarations d’heures' : 'liste de marchés';
}

function chipOf(state: PastImport['state'], rejected: number): { status: string; label: string } {
  if (state === 'undone') return { status: 'none', label: 'annulé' };
  return rejected === 0 ? { status: 'good', label: 'importé' } : { status: 'late', label: 'à compléter' };
}

/** Previews that wait for their owner. */
export function pendingItems(jobs: readonly ImportJob[]): Record<string, unknown>[] {
  return jobs.map(({ id, state, work, createdAt, preview }) => ({
    count: preview?.report ? grouped(preview.report.rows.read) : '…',
    label: work.fileName,
    detail:
      state === 'done'
        ? `déposé le ${instantInParis(createdAt)}, contrôlé, rien n’est encore importé`
        : `déposé le ${instantInParis(createdAt)}, lecture en cours`,
    href: `/importer/${id}`,
  }));
}

export function importsLead(records: readonly PastImport[]): string {
  const done = records.filter(({ state }) => state === 'done');
  const toComplete = done.filter(({ rows }) => rows.rejected > 0).length;
  if (records.length === 0) return 'Aucun fichier importé pour l’instant';
  const left = toComplete === 0 ? '' : `, ${toComplete} avec des lignes rejetées`;
  return `${counted(done.length, 'fichier importé', 'fichiers importés')}${left}`;
}
