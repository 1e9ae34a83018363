import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { BuyersRepository } from '../../contracts';
import { type ImportJob, ImportJobs, PREVIEW, UndoJobs } from '../../imports';
import { type FileReport } from '../../imports/domain/report/file-report';
import { counted } from '../../shared/domain/french';
import { CurrentPerson, Requires } from '../shell/access';
import { file, type FileAnswer, page, type Page, redirect, type Redirect } from '../shell/answer';
import { type PageModel } from '../shell/pages.service';
import { missingPage } from '../shell/shell.errors';
import { under } from '../shell/navigation';
import { AnnotatedFiles } from './annotated-files.service';
import { controlView } from './control-view';
import { ImportResultPage } from './import-result-page.service';
import { endedSoon } from './short-wait';
import { stepsView } from './steps-view';
import { undone, undoPage } from './undo-view';
import { waitingSentence } from './waiting-sentence';

const TITLE = 'Importer une liste de marchés';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const REFRESH_SECONDS = 2;

/** One import, from its reading to its result. */
@Requires('import')
@Controller('importer/:id')
export class ImportJobController {
  constructor(
    private readonly jobs: ImportJobs,
    private readonly undos: UndoJobs,
    private readonly result: ImportResultPage,
    private readonly annotated: AnnotatedFiles,
    private readonly buyers: BuyersRepository,
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
    if (job.confirmedBy !== null) return redirect(`/importer/${job.confirmedBy}`);
    const { report } = job.preview ?? {};
    if (!report || !job.hasFile) return this.gone();
    return this.control(person, job, report);
  }

  @Post('importer')
  async confirm(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<Redirect> {
    const preview = await this.previewOf(person, id);
    const importId = await this.jobs.confirm(preview);
    await endedSoon(() => this.jobs.find(person, importId));
    return redirect(`/importer/${importId}`);
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

  /** Takes an import back; refused on a page of its own, which names the rows. */
  @Post('annuler')
  async undo(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<Redirect> {
    const jobId = await this.undos.start(person, id);
    const job = await endedSoon(() => this.undos.find(person, jobId));
    if (job?.refusal) throw job.refusal;
    return job?.state === 'done' ? undone(job) : redirect(`/importer/${jobId}`);
  }

  /** The person's own file back, with what is wrong in it. */
  @Get('annote.xlsx')
  async download(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<FileAnswer> {
    const { path, fileName } = await this.annotated.write(person, id);
    const content = createReadStream(path);
    content.once('close', () => void rm(path, { force: true }));
    return file(fileName, WORKBOOK, content);
  }

  private async previewOf(person: SignedIn, id: string): Promise<ImportJob> {
    const job = await this.jobs.find(person, id);
    if (job === null || job.kind !== PREVIEW) throw missingPage();
    return job;
  }

  /** The step Contrôle: what the file would do, before it does it. */
  private async control(person: SignedIn, job: ImportJob, report: FileReport): Promise<Page> {
    return page('imports/control', {
      title: TITLE,
      ...under('imports', job.work.fileName),
      ...controlView(job, report),
      buyerName: await this.buyerName(person, job, report),
    });
  }

  /** The buyer given to the rows, when the file names none. */
  private async buyerName(person: SignedIn, { work }: ImportJob, report: FileReport): Promise<string> {
    const { columns = [] } = report;
    const isNamed = columns.some(({ field }) => field === 'buyerSiret' || field === 'buyerName');
    if (columns.length === 0 || isNamed) return '';
    const buyers = await this.buyers.list(person.perimeter);
    const given =
      work.buyerSiret === null ? buyers[0] : buyers.find(({ siret }) => siret === work.buyerSiret);
    return given?.name ?? '';
  }

  private waiting(job: ImportJob): Page {
    const isPreview = job.kind === PREVIEW;
    const model: PageModel = {
      title: TITLE,
      lead: job.work.fileName,
      ...under('imports', job.work.fileName),
      steps: stepsView(isPreview ? 'Fichier' : 'Terminé'),
      state:
        job.state === 'queued'
          ? waitingSentence(job.ahead)
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
      ...under('imports', job.work.fileName),
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
