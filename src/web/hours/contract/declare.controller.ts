import { Controller, Get, Post } from '@nestjs/common';
import { ContractsService } from '../../../contracts';
import { readTypedDeclaration } from '../../../imports';
import { DeclarationsService } from '../../../insertion-hours';
import { Clock } from '../../../platform/clock';
import { contractNumber } from '../../contracts/contract-words';
import { type FormPage } from '../../forms/form-page';
import { refuseIfWrong } from '../../forms/form-refused';
import { blankForm } from '../../forms/read-form';
import { formOf, type FormView, withIssue } from '../../forms/form-view';
import { Form } from '../../forms/form.pipe';
import { Requires } from '../../shell/access';
import { type Page, page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { under } from '../../shell/navigation';
import { DECLARE_OPTIONS, declareFields, DeclareForm } from './declare.form';
import { ShownAgain } from '../../forms/form.filter';

/** Declares hours on a contract, by the same checks as a spreadsheet. */
@Requires('edit-hours')
@Controller('heures/:id/declarer')
export class DeclareController implements FormPage {
  constructor(
    private readonly contracts: ContractsService,
    private readonly declarations: DeclarationsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Asked() { person: { perimeter }, id }: AskedPage, typed?: FormView): Promise<Page> {
    const { contract, procedure } = await this.contracts.file(perimeter, id);
    const number = contractNumber(contract, procedure);
    return page('hours/declare', {
      title: 'Déclarer des heures',
      lead: `Une déclaration par personne et par mois, sur le marché ${number}`,
      ...under('hours', { label: number, href: `/heures/${id}` }, 'Déclarer'),
      id,
      form: typed ?? blankForm(DeclareForm),
      ...DECLARE_OPTIONS,
    });
  }

  @Post()
  @ShownAgain()
  async declare(@Form() form: DeclareForm, @Asked() { person, id }: AskedPage): Promise<Redirect> {
    const { perimeter, act } = person;
    await this.contracts.file(perimeter, id);
    const { declared, remarks } = readTypedDeclaration(declareFields(form), this.clock.today());
    const unreadable = remarks.filter(({ severity }) => severity === 'reject');
    refuseIfWrong(
      unreadable.reduce((view, { field, message }) => withIssue(view, field, message), formOf({ ...form })),
    );
    const { issues } = await this.declarations.declare(perimeter, act, id, declared);
    const said = [...remarks, ...issues].map(({ message }) => message);
    const text = ['Heures déclarées, à contrôler.', ...said].join(' ');
    return redirect(`/heures/${id}`, { tone: said.length > 0 ? 'late' : 'good', text });
  }
}
