import { type ImportJob, type PastImport } from '../../imports';
import { counted, grouped, instantInParis } from '../../shared/domain/french';
import { tableOf, type TableView } from '../shell/table-view';

/** Imports of the past, newest first. */
export function pastImportsTable(records: readonly PastImport[]): TableView {
  return tableOf('Liste des imports passés', records, [
    {
      label: 'Fichier',
      cell: ({ id, fileName, format }) => ({
        text: fileName,
        href: `/importer/${id}`,
        sub: nounOf(format),
      }),
    },
    { label: 'Date', kind: 'date', cell: ({ createdAt }) => instantInParis(createdAt) },
    { label: 'Lignes', kind: 'number', cell: ({ rows }) => grouped(rows.read) },
    { label: 'Créées', kind: 'number', cell: ({ rows }) => grouped(rows.created) },
    { label: 'Mises à jour', kind: 'number', cell: ({ rows }) => grouped(rows.updated) },
    { label: 'Inchangées', kind: 'number', cell: ({ rows }) => grouped(rows.unchanged) },
    { label: 'Rejetées', kind: 'number', cell: ({ rows }) => grouped(rows.rejected) },
    { label: 'État', kind: 'chip', cell: ({ state, rows }) => ({ chip: chipOf(state, rows.rejected) }) },
  ]);
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
