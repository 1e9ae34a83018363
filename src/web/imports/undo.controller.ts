import { Controller, Param, Post } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { UndoJobs } from '../../imports';
import { CurrentPerson, Requires } from '../shell/access';
import { redirect, type Redirect } from '../shell/answer';
import { within } from './short-wait';
import { undone } from './undo-view';

/** Takes an import back; refused on a page of its own, which names the rows. */
@Requires('import')
@Controller('importer/:id/annuler')
export class UndoController {
  constructor(private readonly jobs: UndoJobs) {}

  @Post()
  async undo(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<Redirect> {
    const started = await this.jobs.start(person, id);
    const refusal = await within(started.ended);
    if (refusal) throw refusal;
    const job = await this.jobs.find(person, started.id);
    return job?.state === 'done' ? undone(job) : redirect(`/importer/${started.id}`);
  }
}
