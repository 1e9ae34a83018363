import { byGravity } from '../../reading/domain/fault';
import { type FileReport } from '../../imports/domain/report/file-report';

const SHOWN = 20;

/** What became of a file, for a person. */
export function importLines({
  file,
  format,
  sheet,
  headerRow,
  rows,
  dryRun,
  refused,
  setAside,
  importId,
}: FileReport): string[] {
  if (refused !== null) return [];
  const place = [
    format,
    sheet ? `feuille « ${sheet} »` : '',
    headerRow ? `en-tête ligne ${headerRow}` : '',
  ].filter((part) => part !== '' && part !== null);
  return [
    `${file} (${place.join(', ')})${dryRun ? ' — essai, rien n’est enregistré' : ''}`,
    `  ${rows.read} lignes lues = ${rows.created} créées + ${rows.updated} mises à jour + ${rows.unchanged} inchangées + ${rows.rejected} rejetées`,
    ...(setAside.length > 0
      ? [`  ${setAside.length} valeur(s) mise(s) de côté, hors des sommes, à vérifier`]
      : []),
    ...(importId === null ? [] : [`  import ${importId} (pour l’annuler : import undo ${importId})`]),
  ];
}

/** The first faults, gravest first. */
export function issueLines({ issues }: FileReport): string[] {
  const sorted = [...issues].sort(byGravity);
  const lines = sorted.slice(0, SHOWN).map(({ severity, message }) => `  ${WORDS[severity]} ${message}`);
  return sorted.length > SHOWN
    ? [...lines, `  … et ${sorted.length - SHOWN} autres remarques (« --json » les donne toutes)`]
    : lines;
}

const WORDS = { reject: '✗', warning: '!', corrected: '~' } as const;
