import { Controller, Get, Post } from '@nestjs/common';
import { DeclarationReviewService, type Reviewed } from '../../../insertion-hours';
import { counted } from '../../../shared/domain/french';
import { ShownAgainBy } from '../../forms/form.filter';
import { Form } from '../../forms/form.pipe';
import { Requires } from '../../shell/access';
import { type Page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { evidenceOf } from './evidence';
import { QueuePage } from './queue-page.service';
import { queueAddress, readQueueQuery } from './queue-query';
import { ValidationForm } from './review.forms';

/** What was declared: the oldest waiting first, several validated at once. */
@Controller('heures/declarations')
export class QueueController {
  constructor(
    private readonly page: QueuePage,
    private readonly review: DeclarationReviewService,
  ) {}

  @Get()
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Requires('edit-hours')
  @Post()
  @ShownAgainBy(QueuePage)
  async validate(@Form() form: ValidationForm, @Asked() { person, query }: AskedPage): Promise<Redirect> {
    const reviewed = form.declarations.map(readReviewed);
    await this.review.validate(person.perimeter, person.act, reviewed, evidenceOf(form));
    return redirect(
      queueAddress({ ...readQueueQuery(query), cursor: null }),
      `${counted(reviewed.length, 'déclaration validée', 'déclarations validées')}.`,
    );
  }
}

/** `id:version`, as the form gives it back. */
function readReviewed(ticked: string): Reviewed {
  const [id = '', version] = ticked.split(':');
  return { id, version: Number(version) };
}
