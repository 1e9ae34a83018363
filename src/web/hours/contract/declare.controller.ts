import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../../auth';
import { ContractsService } from '../../../contracts';
import { readTypedDeclaration } from '../../../imports';
import { DeclarationsService } from '../../../insertion-hours';
import { Clock } from '../../../platform/clock';
import { contractNumber } from '../../contracts/contract-words';
import { formOf, type FormView, withIssue } from '../../forms/form-view';
import { submitted } from '../../forms/read-form';
import { CurrentPerson, Requires } from '../../shell/access';
import { Pages } from '../../shell/pages.service';
import { Visits } from '../../shell/visits.service';
import { DECLARE_OPTIONS, declareFields, DeclareForm, EMPTY_DECLARATION } from './declare.form';

/** Declares hours on a contract, by the same checks as a spreadsheet. */
@Requires('edit-hours')
@Controller('heures/:contractId/declarer')
export class DeclareController {
  constructor(
    private readonly pages: Pages,
    private readonly contracts: ContractsService,
    private readonly declarations: DeclarationsService,
    private readonly visits: Visits,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @Param('contractId') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.page(response, person, id, formOf(EMPTY_DECLARATION), 200);
  }

  @Post()
  async declare(
    @Param('contractId') id: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.contracts.file(person.perimeter, id);
    const remarks: string[] = [];
    let unreadable: { field: string | null; message: string }[] = [];
    const submission = await submitted(DeclareForm, body, async (form) => {
      const typed = readTypedDeclaration(declareFields(form), this.clock.today());
      unreadable = typed.remarks.filter(({ severity }) => severity === 'reject');
      if (unreadable.length > 0) return;
      const { issues } = await this.declarations.declare(person.perimeter, person.act, id, typed.declared);
      remarks.push(...[...typed.remarks, ...issues].map(({ message }) => message));
    });
    const refused = 'form' in submission ? submission.form : asIssues(body, unreadable);
    if (refused !== null) return this.page(response, person, id, refused, 422);
    const text = ['Heures déclarées, à contrôler.', ...remarks].join(' ');
    this.visits.flash(response, { tone: remarks.length > 0 ? 'late' : 'good', text });
    response.redirect(303, `/heures/${id}`);
  }

  private async page(
    response: Response,
    { perimeter }: SignedIn,
    id: string,
    form: FormView,
    status: number,
  ): Promise<void> {
    const { contract, procedure } = await this.contracts.file(perimeter, id);
    const number = contractNumber(contract, procedure);
    const model = {
      title: 'Déclarer des heures',
      lead: `Une déclaration par personne et par mois, sur le marché ${number}`,
      tab: 'hours' as const,
      breadcrumb: [
        { label: 'Heures', href: '/heures' },
        { label: number, href: `/heures/${id}` },
        { label: 'Déclarer' },
      ],
      id,
      form,
      ...DECLARE_OPTIONS,
    };
    await this.pages.send(response, 'pages/hours/declare', model, status);
  }
}

function asIssues(
  body: unknown,
  unreadable: readonly { readonly field: string | null; readonly message: string }[],
): FormView | null {
  if (unreadable.length === 0) return null;
  const typed = formOf({ ...EMPTY_DECLARATION, ...(body as Record<string, unknown>) });
  return unreadable.reduce((view, { field, message }) => withIssue(view, field, message), typed);
}
