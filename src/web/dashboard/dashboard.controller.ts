import { Controller, Get } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { CurrentPerson } from '../shell/access';
import { page, type Page } from '../shell/answer';
import { DashboardPage } from './dashboard-page.service';

/** Tableau de bord. */
@Controller()
export class DashboardController {
  constructor(private readonly page: DashboardPage) {}

  @Get()
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    return page('dashboard/index', await this.page.model(person));
  }
}
