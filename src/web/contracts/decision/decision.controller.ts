import { Controller, Get, Param, Post } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { ContractActs } from '../../../eligibility';
import { ShownAgainBy } from '../../forms/form.filter';
import { Form } from '../../forms/form.pipe';
import { CurrentPerson, Requires } from '../../shell/access';
import { type Page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { Deciding } from './decide.service';
import { DecisionForm } from './decision.form';
import { DecisionPage } from './decision-page.service';

/** What the buyer chooses for a contract. */
@Controller('marches/:id/decision')
export class DecisionController {
  constructor(
    private readonly page: DecisionPage,
    private readonly deciding: Deciding,
  ) {}

  @Get()
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Requires('edit-contracts')
  @Post()
  @ShownAgainBy(DecisionPage)
  async decide(
    @Param('id') id: string,
    @Form() form: DecisionForm,
    @CurrentPerson() person: SignedIn,
  ): Promise<Redirect> {
    await this.deciding.decide(person, id, form);
    return redirect(`/marches/${id}`, 'Décision enregistrée. La précédente reste lisible dans l’historique.');
  }
}

/** "Prêt à lancer": refused where a clause or a reason is still awaited. */
@Requires('edit-contracts')
@Controller('marches/:id/pret')
export class ReadinessController {
  constructor(private readonly contracts: ContractActs) {}

  @Post()
  async makeReady(@Param('id') id: string, @CurrentPerson() { perimeter, act }: SignedIn): Promise<Redirect> {
    await this.contracts.advance(perimeter, act, id, 'ready');
    return redirect(`/marches/${id}/decision`, 'Marché prêt à lancer.');
  }
}
