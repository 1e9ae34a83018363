import { Controller, Get, Param, Post } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { type ImportJob, ImportJobs, PREVIEW, UndoJobs } from '../../imports';
import { counted } from '../../shared/domain/french';
import { CurrentPerson, Requires } from '../shell/access';
import { page, type Page, redirect, type Redirect } from '../shell/answer';
import { type PageModel } from '../shell/pages.service';
import { missingPage } from '../shell/shell.errors';
import { ControlPage, TITLE } from './control-page.service';
import { ImportResultPage } from './import-result-page.service';
import { within } from './short-wait';
import { stepsView } from './steps-view';
import { undoPage } from './undo-view';

const crumbs = [{ label: 'Importer', href: '/importer' }];
const REFRESH_SECONDS = 2;

/** One import, from its reading to its result. */
@Requires('import')
@Controller('importer/:id')
export class ImportJobController {
  constructor(
    private readonly jobs: ImportJobs,
    private readonly undos: UndoJobs,
    private readonly control: ControlPage,
    private readonly result: ImportResultPage,
  ) {}

  @Get()
  async show(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<Page | Redirect> {
    const job = await this.jobs.find(person, id);
    if (job === null) {
      const undo = await this.undos.find(person, id);
      return undo === null ? this.result.show(person, id) : undoPage(undo);
    }
    if (job.state === 'queued' || job.state === 'running') return this.waiting(job);
    if (job.state === 'failed') return this.failed(job);
    if (job.kind !== PREVIEW) return this.result.show(person, id);
    const { confirmedBy, report } = job.preview ?? {};
    if (confirmedBy !== undefined) return redirect(`/importer/${confirmedBy}`);
    if (!report || !job.hasFile) return this.gone();
    return this.control.show(person, job, report);
  }

  @Post('importer')
  async confirm(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<Redirect> {
    const preview = await this.previewOf(person, id);
    const started = await this.jobs.confirm(person, preview);
    await within(started.ended);
    return redirect(`/importer/${started.id}`);
  }

  @Post('abandonner')
  async giveUp(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<Redirect> {
    const preview = await this.previewOf(person, id);
    await this.jobs.giveUp(preview);
    return redirect(
      '/importer',
      `Import de « ${preview.work.fileName} » abandonné : rien n’a été enregistré.`,
    );
  }

  private async previewOf(person: SignedIn, id: string): Promise<ImportJob> {
    const job = await this.jobs.find(person, id);
    if (job === null || job.kind !== PREVIEW) throw missingPage();
    return job;
  }

  private waiting(job: ImportJob): Page {
    const isPreview = job.kind === PREVIEW;
    const model: PageModel = {
      title: TITLE,
      lead: job.work.fileName,
      tab: 'imports',
      breadcrumb: [...crumbs, { label: job.work.fileName }],
      steps: stepsView(isPreview ? 'Fichier' : 'Terminé'),
      state:
        job.state === 'queued'
          ? 'En attente : un autre fichier est en cours de lecture.'
          : isPreview
            ? 'Lecture du fichier en cours.'
            : 'Enregistrement des marchés en cours.',
      progress: job.rowsDone > 0 ? counted(job.rowsDone, 'ligne lue', 'lignes lues') : '',
      isPreview,
      here: `/importer/${job.id}`,
    };
    return page('imports/waiting', model, { headers: { Refresh: String(REFRESH_SECONDS) } });
  }

  private failed(job: ImportJob): Page {
    return page('imports/failed', {
      title: TITLE,
      lead: job.work.fileName,
      tab: 'imports',
      breadcrumb: [...crumbs, { label: job.work.fileName }],
      steps: stepsView('Fichier'),
      failure: job.failure ?? '',
    });
  }

  private gone(): Redirect {
    return redirect('/importer', {
      tone: 'late',
      text: 'Cet import a été abandonné, ou son fichier a été gardé plus de sept jours. Déposez-le de nouveau.',
    });
  }
}
