import { counted } from '../../shared/domain/french';
import { Controller, Get, Post } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { BuyersService } from '../../contracts';
import { Form } from '../forms/form.pipe';
import { ShownAgainBy } from '../forms/form.filter';
import { CurrentPerson, Requires } from '../shell/access';
import { page, type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { BuyerForm } from './administration.forms';
import { BuyerPage } from './buyer-page.service';
import { buyersTable, typedBuyer } from './buyer-views';

const HERE = '/administration/acheteurs';

/** Contracting authorities: list, add, edit. */
@Requires('administer')
@Controller('administration/acheteurs')
export class BuyersController {
  constructor(
    private readonly buyers: BuyersService,
    private readonly page: BuyerPage,
  ) {}

  @Get()
  async list(@CurrentPerson() { perimeter }: SignedIn): Promise<Page> {
    const buyers = await this.buyers.list(perimeter);
    return page('administration/buyers', {
      title: 'Acheteurs',
      lead: `${counted(buyers.length, 'acheteur')} dans le registre`,
      tab: 'administration',
      breadcrumb: [{ label: 'Administration', href: '/administration' }, { label: 'Acheteurs' }],
      table: buyersTable(buyers),
    });
  }

  @Get(['nouveau', ':id'])
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Post('nouveau')
  @ShownAgainBy(BuyerPage)
  async add(@Form() form: BuyerForm, @Asked() asked: AskedPage): Promise<Redirect> {
    const buyer = await this.buyers.add(asked.person.act, typedBuyer(form, await this.page.parents(asked)));
    return redirect(HERE, `Acheteur ajouté : ${buyer.name}.`);
  }

  @Post(':id')
  @ShownAgainBy(BuyerPage)
  async edit(@Form() form: BuyerForm, @Asked() asked: AskedPage): Promise<Redirect> {
    const { id, person } = asked;
    const typed = typedBuyer(form, await this.page.parents(asked));
    await this.buyers.edit(person.act, person.perimeter, { id, version: form.version }, typed);
    return redirect(HERE, 'Acheteur enregistré.');
  }
}
