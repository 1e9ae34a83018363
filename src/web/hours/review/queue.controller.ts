import { Controller, Get, Post } from '@nestjs/common';
import { allows } from '../../../auth/domain/right';
import { ContractsService } from '../../../contracts';
import { DeclarationReviewService, DeclarationsRepository, type Reviewed } from '../../../insertion-hours';
import { EVIDENCE_WORDS } from '../../../insertion-hours/domain/work-contract';
import { Clock } from '../../../platform/clock';
import { daysBetween } from '../../../shared/domain/calendar-date';
import { counted, monthInWords } from '../../../shared/domain/french';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { contractNumber } from '../../contracts/contract-words';
import { type FormPage } from '../../forms/form-page';
import { formOf, type FormView } from '../../forms/form-view';
import { Form } from '../../forms/form.pipe';
import { Requires } from '../../shell/access';
import { type Page, page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { type FiltersView } from '../../shell/filters-view';
import { under } from '../../shell/navigation';
import { DeclarationRows, type DeclarationView } from './declaration-rows.service';
import { ValidationForm } from './review.forms';
import { queueAddress, type QueueQuery, readQueueQuery, STATE_OPTIONS, stateWord } from './queue-query';
import { ShownAgain } from '../../forms/form.filter';

const PAGE = 50;

/** What was declared: the oldest waiting first, several validated at once. */
@Controller('heures/declarations')
export class QueueController implements FormPage {
  constructor(
    private readonly review: DeclarationReviewService,
    private readonly declarations: DeclarationsRepository,
    private readonly rows: DeclarationRows,
    private readonly contracts: ContractsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Asked() asked: AskedPage, typed?: FormView): Promise<Page> {
    const { perimeter, user } = asked.person;
    const query = readQueueQuery(asked.query);
    const declarations = asked.query['cocher'] === 'toutes' ? 'all' : [];
    const form = typed ?? formOf({ declarations, evidenceSeen: '' });
    const filter = filterOf(query);
    const found = await this.declarations.page(perimeter, {
      ...filter,
      oldestFirst: query.state === 'submitted',
      cursor: query.cursor,
      limit: PAGE,
    });
    const views = await this.rows.views(perimeter, found.declarations);
    return page('hours/declarations', {
      title: query.state === 'submitted' ? 'Déclarations à contrôler' : 'Déclarations d’heures',
      lead: await this.lead(perimeter, query),
      ...under('hours', 'Déclarations'),
      form: allTicked(form, views),
      here: queueAddress(query),
      tickAllHref: tickAllAddress(query, form),
      declarations: views,
      mayReview: allows(user.role, 'edit-hours') && views.some(({ isSubmitted }) => isSubmitted),
      evidences: EVIDENCE_WORDS.map(({ code, label }) => ({ value: code, label })),
      filters: await this.filters(perimeter, query),
      first: query.cursor === null ? null : queueAddress({ ...query, cursor: null }),
      next: found.next === null ? null : queueAddress({ ...query, cursor: found.next }),
    });
  }

  @Requires('edit-hours')
  @Post()
  @ShownAgain()
  async validate(@Form() form: ValidationForm, @Asked() { person, query }: AskedPage): Promise<Redirect> {
    const reviewed = form.declarations.map(readReviewed);
    await this.review.validate(person.perimeter, person.act, reviewed, form.evidenceSeen);
    return redirect(
      queueAddress({ ...readQueueQuery(query), cursor: null }),
      `${counted(reviewed.length, 'déclaration validée', 'déclarations validées')}.`,
    );
  }

  private async lead(perimeter: Perimeter, query: QueueQuery): Promise<string> {
    const count = await this.declarations.count(perimeter, filterOf(query));
    const isWholeQueue = query.state === 'submitted' && query.contractId === null && query.month === null;
    if (!isWholeQueue) return counted(count, 'déclaration', 'déclarations');
    const { oldestDeclaredAt } = await this.declarations.waiting(perimeter);
    if (oldestDeclaredAt === null) return 'Rien n’attend un contrôle';
    const days = Math.max(0, daysBetween(oldestDeclaredAt.slice(0, 10), this.clock.today()));
    const since = days === 0 ? 'aujourd’hui' : `il y a ${counted(days, 'jour', 'jours')}`;
    return `${counted(count, 'déclaration attend', 'déclarations attendent')} un contrôle, la plus ancienne déposée ${since}`;
  }

  private async filters(perimeter: Perimeter, query: QueueQuery): Promise<FiltersView> {
    const active: FiltersView['active'][number][] = [];
    const hidden: FiltersView['hidden'][number][] = [];
    if (query.contractId !== null) {
      const { contract, procedure } = await this.contracts.file(perimeter, query.contractId);
      const removeHref = queueAddress({ ...query, contractId: null, cursor: null });
      active.push({ label: 'Marché', value: contractNumber(contract, procedure), removeHref });
      hidden.push({ name: 'marche', value: query.contractId });
    }
    if (query.month !== null) {
      const removeHref = queueAddress({ ...query, month: null, cursor: null });
      active.push({ label: 'Mois', value: monthInWords(query.month), removeHref });
      hidden.push({ name: 'mois', value: query.month });
    }
    const state = { name: 'etat', label: 'État', value: stateWord(query.state), options: STATE_OPTIONS };
    return { action: '/heures/declarations', hidden, active, selects: [state] };
  }
}

/** `id:version`, as the form gives it back. */
function readReviewed(ticked: string): Reviewed {
  const [id = '', version] = ticked.split(':');
  return { id, version: Number(version) };
}

function filterOf({ state, contractId, month }: QueueQuery): object {
  return {
    ...(state === null ? {} : { state }),
    ...(contractId === null ? {} : { contractId }),
    ...(month === null ? {} : { month }),
  };
}

/** Without a script, ticking all of them is a page: `all` stands for what this one shows. */
function allTicked(form: FormView, views: readonly DeclarationView[]): FormView {
  if (form.values['declarations'] !== 'all') return form;
  const waiting = views.filter(({ isSubmitted }) => isSubmitted);
  return {
    ...form,
    values: { ...form.values, declarations: waiting.map(({ id, version }) => `${id}:${version}`) },
  };
}

function tickAllAddress(
  query: QueueQuery,
  form: FormView,
): { readonly href: string; readonly label: string } {
  const here = queueAddress(query);
  if (form.values['declarations'] === 'all') return { href: here, label: 'Tout décocher' };
  return { href: `${here}${here.includes('?') ? '&' : '?'}cocher=toutes`, label: 'Tout cocher' };
}
