import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../auth';
import { CurrentPerson } from '../shell/access';
import { Pages } from '../shell/pages.service';
import { DashboardPage } from './dashboard-page.service';

/** Tableau de bord. */
@Controller()
export class DashboardController {
  constructor(
    private readonly pages: Pages,
    private readonly page: DashboardPage,
  ) {}

  @Get()
  async show(@CurrentPerson() person: SignedIn, @Res() response: Response): Promise<void> {
    await this.pages.send(response, 'pages/dashboard/index', await this.page.model(person));
  }
}
