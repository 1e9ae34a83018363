import { Controller, Get, Post } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { type Buyer, BuyersRepository, BuyersService } from '../../contracts';
import { counted } from '../../shared/domain/french';
import { type FormPage, type StoredForm } from '../forms/form-page';
import { blankForm } from '../forms/read-form';
import { formOf, type FormView } from '../forms/form-view';
import { Form } from '../forms/form.pipe';
import { CurrentPerson, Requires } from '../shell/access';
import { page, type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { under } from '../shell/navigation';
import { BuyerForm } from './administration.forms';
import {
  AUTHORITY_OPTIONS,
  BUYER_LABELS,
  buyersTable,
  buyerValues,
  KIND_OPTIONS,
  typedBuyer,
} from './buyer-views';
import { ShownAgain } from '../forms/form.filter';

const HERE = '/administration/acheteurs';
const NEW_BUYER = { ...blankForm(BuyerForm).values, kind: 'local-authority' };

/** Contracting authorities: list, add, edit. */
@Requires('administer')
@Controller('administration/acheteurs')
export class BuyersController implements FormPage {
  constructor(
    private readonly buyers: BuyersService,
    private readonly repository: BuyersRepository,
  ) {}

  @Get()
  async list(@CurrentPerson() { perimeter }: SignedIn): Promise<Page> {
    const buyers = await this.repository.list(perimeter);
    return page('administration/buyers', {
      title: 'Acheteurs',
      lead: `${counted(buyers.length, 'acheteur')} dans le registre`,
      ...under('administration', 'Acheteurs'),
      table: buyersTable(buyers),
    });
  }

  @Get(['nouveau', ':id'])
  async show(@Asked() asked: AskedPage, typed?: FormView): Promise<Page> {
    const { id } = asked;
    const title = id === '' ? 'Ajouter un acheteur' : 'Modifier un acheteur';
    const form = typed ?? formOf(id === '' ? NEW_BUYER : (await this.stored(asked)).values);
    return page('administration/buyer', {
      title,
      ...under('administration', { label: 'Acheteurs', href: HERE }, title),
      form,
      isNew: id === '',
      id,
      kinds: KIND_OPTIONS,
      authorities: AUTHORITY_OPTIONS,
      parents: (await this.parents(asked)).map(({ id: value, name }) => ({ value, label: name })),
    });
  }

  @Post('nouveau')
  @ShownAgain()
  async add(@Form() form: BuyerForm, @Asked() asked: AskedPage): Promise<Redirect> {
    const buyer = await this.buyers.add(asked.person.act, typedBuyer(form, await this.parents(asked)));
    return redirect(HERE, `Acheteur ajouté : ${buyer.name}.`);
  }

  @Post(':id')
  @ShownAgain()
  async edit(@Form() form: BuyerForm, @Asked() asked: AskedPage): Promise<Redirect> {
    const { id, person } = asked;
    const typed = typedBuyer(form, await this.parents(asked));
    await this.buyers.edit(person.act, person.perimeter, { id, version: form.version }, typed);
    return redirect(HERE, 'Acheteur enregistré.');
  }

  async stored({ person, id }: AskedPage): Promise<StoredForm> {
    return { values: buyerValues(await this.buyers.get(person.perimeter, id)), labels: BUYER_LABELS };
  }

  /** The buyers that may accompany this one. */
  async parents({ person, id }: AskedPage): Promise<Buyer[]> {
    return (await this.repository.list(person.perimeter)).filter((buyer) => buyer.id !== id);
  }
}
