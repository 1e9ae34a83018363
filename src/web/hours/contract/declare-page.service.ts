import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { ContractsService } from '../../../contracts';
import { readTypedDeclaration } from '../../../imports';
import { DeclarationsService } from '../../../insertion-hours';
import { Clock } from '../../../platform/clock';
import { contractNumber } from '../../contracts/contract-words';
import { type FormPage } from '../../forms/form-page';
import { refuseIfWrong } from '../../forms/form-refused';
import { formOf, type FormView, withIssue } from '../../forms/form-view';
import { page, type Page } from '../../shell/answer';
import { type AskedPage } from '../../shell/asked';
import { DECLARE_OPTIONS, declareFields, type DeclareForm, EMPTY_DECLARATION } from './declare.form';

/** The form of one declaration, and what it says. */
@Injectable()
export class DeclarePage implements FormPage {
  constructor(
    private readonly contracts: ContractsService,
    private readonly declarations: DeclarationsService,
    private readonly clock: Clock,
  ) {}

  async show({ person: { perimeter }, id }: AskedPage, typed?: FormView): Promise<Page> {
    const { contract, procedure } = await this.contracts.file(perimeter, id);
    const number = contractNumber(contract, procedure);
    return page('hours/declare', {
      title: 'Déclarer des heures',
      lead: `Une déclaration par personne et par mois, sur le marché ${number}`,
      tab: 'hours',
      breadcrumb: [
        { label: 'Heures', href: '/heures' },
        { label: number, href: `/heures/${id}` },
        { label: 'Déclarer' },
      ],
      id,
      form: typed ?? formOf(EMPTY_DECLARATION),
      ...DECLARE_OPTIONS,
    });
  }

  /** Gives what is remarked upon; a cell that cannot be read is refused at its field. */
  async declare({ perimeter, act }: SignedIn, id: string, form: DeclareForm): Promise<string[]> {
    await this.contracts.file(perimeter, id);
    const { declared, remarks } = readTypedDeclaration(declareFields(form), this.clock.today());
    const unreadable = remarks.filter(({ severity }) => severity === 'reject');
    refuseIfWrong(
      unreadable.reduce((view, { field, message }) => withIssue(view, field, message), formOf({ ...form })),
    );
    const { issues } = await this.declarations.declare(perimeter, act, id, declared);
    return [...remarks, ...issues].map(({ message }) => message);
  }
}
