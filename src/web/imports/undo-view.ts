import { type UndoJob } from '../../imports';
import { counted } from '../../shared/domain/french';
import { page, type Page, redirect, type Redirect } from '../shell/answer';
import { under } from '../shell/navigation';
import { waitingSentence } from './waiting-sentence';

const REFRESH_SECONDS = 2;

/** An import being taken back: how far it is, then that import; or why it is not. */
export function undoPage(job: UndoJob): Page | Redirect {
  if (job.state === 'done') return undone(job);
  const { fileName, importId } = job.work;
  const shared = {
    title: 'Annuler un import',
    lead: fileName,
    ...under('imports', fileName),
  } as const;
  if (job.state === 'queued' || job.state === 'running')
    return page(
      'imports/undoing',
      { ...shared, ...progressOf(job), here: `/importer/${job.id}` },
      {
        headers: { Refresh: String(REFRESH_SECONDS) },
      },
    );
  return page('imports/not-undone', {
    ...shared,
    failure: job.failure ?? '',
    importHref: `/importer/${importId}`,
  });
}

/** Back to the import, with what was done. */
export function undone({ work, outcome }: UndoJob): Redirect {
  const here = `/importer/${work.importId}`;
  if (outcome === null) return redirect(here, 'Import annulé.');
  const removed = counted(outcome.removed, 'fiche retirée', 'fiches retirées');
  const restored = counted(outcome.restored, 'fiche remise', 'fiches remises');
  return redirect(here, `Import annulé : ${removed}, ${restored} comme avant.`);
}

function progressOf({ state, ahead, recordsDone }: UndoJob): {
  readonly state: string;
  readonly progress: string;
} {
  return {
    state: state === 'queued' ? waitingSentence(ahead) : 'Annulation de l’import en cours.',
    progress:
      recordsDone > 0
        ? counted(
            recordsDone,
            'fiche retirée ou remise comme avant',
            'fiches retirées ou remises comme avant',
          )
        : '',
  };
}
