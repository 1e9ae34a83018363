import { Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { BuyersRepository } from '../../contracts';
import { ROLE_LABELS } from '../../auth/domain/role';
import { Clock } from '../../platform/clock';
import { isUnlimited, type Perimeter } from '../../shared/domain/perimeter';
import { liquidEngine } from './liquid-engine';
import { type Crumb, type TabId, tabsFor } from './navigation';
import { visitOf } from './visit';

/** What each page gives the layout, beside what its own template reads. */
export interface PageModel {
  readonly title: string;
  /** The sentence under the title: the answer of the page, with its number. */
  readonly lead?: string;
  readonly tab?: TabId;
  readonly breadcrumb?: readonly Crumb[];
  /** What was searched for, to stay in the search box. */
  readonly search?: string;
  readonly [name: string]: unknown;
}

/** Renders pages: the template's model, within the shell of the person who asked. */
@Injectable()
export class Pages {
  private readonly engine = liquidEngine();

  constructor(
    private readonly buyers: BuyersRepository,
    private readonly clock: Clock,
  ) {}

  /** The text of a page or of a fragment; written in one go, since a template waits for nothing. */
  async html(response: Response, template: string, model: PageModel): Promise<string> {
    const scope = { lead: '', breadcrumb: [], ...model };
    const globals = { shell: await this.shell(response, model) };
    return withoutStacks(() => this.engine.renderFileSync(template, scope, { globals }) as string);
  }

  private async shell(response: Response, model: PageModel): Promise<Record<string, unknown>> {
    const { person, csrfToken, flash } = visitOf(response);
    return {
      csrfToken,
      flash,
      search: model.search ?? '',
      today: this.clock.today(),
      person: person && { ...person.user, roleLabel: ROLE_LABELS[person.user.role].label },
      buyerName: person ? await this.buyerName(person.perimeter) : '',
      tabs: person ? tabsFor(person.user.role, model.tab ?? null) : [],
    };
  }

  /** The buyer in the header: the only one, or the one that the others depend on. */
  private async buyerName(perimeter: Perimeter): Promise<string> {
    const buyers = await this.buyers.list(perimeter);
    const parents = new Set(buyers.map(({ parentId }) => parentId));
    const main = buyers.find(({ id }) => parents.has(id)) ?? buyers[0];
    if (main === undefined) return '';
    const name = buyers.length === 1 || parents.has(main.id) ? main.name : `${buyers.length} acheteurs`;
    return isUnlimited(perimeter) ? name : `${name} (en partie)`;
  }
}

/**
 * What a template asks for and does not find (an optional part of a cell) is an error that the engine throws and catches, by
 * thousands on a long table: taking note of where each arose was half of the time of a page. One that escapes names its line.
 */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
