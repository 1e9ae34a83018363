import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { BuyersRepository } from '../../contracts';
import { type ImportJob } from '../../imports';
import { type FileReport } from '../../imports/domain/report/file-report';
import { page, type Page } from '../shell/answer';
import { controlView } from './control-view';

export const TITLE = 'Importer une liste de marchés';

/** The step Contrôle: what the file would do, before it does it. */
@Injectable()
export class ControlPage {
  constructor(private readonly buyers: BuyersRepository) {}

  async show(person: SignedIn, job: ImportJob, report: FileReport): Promise<Page> {
    return page('imports/control', {
      title: TITLE,
      tab: 'imports',
      breadcrumb: [{ label: 'Importer', href: '/importer' }, { label: job.work.fileName }],
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
}
