import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../auth';
import { type ImportJob, ImportJobs, PREVIEW } from '../../imports';
import { counted } from '../../shared/domain/french';
import { CurrentPerson, Requires } from '../shell/access';
import { Pages } from '../shell/pages.service';
import { Visits } from '../shell/visits.service';
import { missingPage } from '../shell/shell.errors';
import { ControlPage, TITLE } from './control-page.service';
import { ImportResultPage } from './import-result-page.service';
import { within } from './short-wait';
import { stepsView } from './steps-view';

const crumbs = [{ label: 'Importer', href: '/importer' }];
const REFRESH_SECONDS = 2;

/** One import, from its reading to its result. */
@Requires('import')
@Controller('importer/:id')
export class ImportJobController {
  constructor(
    private readonly pages: Pages,
    private readonly visits: Visits,
    private readonly jobs: ImportJobs,
    private readonly control: ControlPage,
    private readonly result: ImportResultPage,
  ) {}

  @Get()
  async show(
    @Param('id') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const job = await this.jobs.find(person, id);
    if (job === null) return this.result.send(response, person, id);
    if (job.state === 'queued' || job.state === 'running') return this.waiting(response, job);
    if (job.state === 'failed') return this.failed(response, job);
    if (job.kind !== PREVIEW) return this.result.send(response, person, id);
    const { confirmedBy, report } = job.preview ?? {};
    if (confirmedBy !== undefined) return response.redirect(303, `/importer/${confirmedBy}`);
    if (!report || !job.hasFile) return this.gone(response);
    await this.control.send(response, person, job, report);
  }

  @Post('importer')
  async confirm(
    @Param('id') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const preview = await this.previewOf(person, id);
    const started = await this.jobs.confirm(person, preview);
    await within(started.ended);
    response.redirect(303, `/importer/${started.id}`);
  }

  @Post('abandonner')
  async giveUp(
    @Param('id') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const preview = await this.previewOf(person, id);
    await this.jobs.giveUp(preview);
    this.visits.flash(response, {
      tone: 'good',
      text: `Import de « ${preview.work.fileName} » abandonné : rien n’a été enregistré.`,
    });
    response.redirect(303, '/importer');
  }

  private async previewOf(person: SignedIn, id: string): Promise<ImportJob> {
    const job = await this.jobs.find(person, id);
    if (job === null || job.kind !== PREVIEW) throw missingPage();
    return job;
  }

  private async waiting(response: Response, job: ImportJob): Promise<void> {
    const isPreview = job.kind === PREVIEW;
    response.set('Refresh', String(REFRESH_SECONDS));
    await this.pages.send(response, 'pages/imports/waiting', {
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
    });
  }

  private async failed(response: Response, job: ImportJob): Promise<void> {
    await this.pages.send(response, 'pages/imports/failed', {
      title: TITLE,
      lead: job.work.fileName,
      tab: 'imports',
      breadcrumb: [...crumbs, { label: job.work.fileName }],
      steps: stepsView('Fichier'),
      failure: job.failure ?? '',
    });
  }

  private gone(response: Response): void {
    this.visits.flash(response, {
      tone: 'late',
      text: 'Cet import a été abandonné, ou son fichier a été gardé plus de sept jours. Déposez-le de nouveau.',
    });
    response.redirect(303, '/importer');
  }
}
