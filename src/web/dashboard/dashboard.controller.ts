import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Clock } from '../../platform/clock';
import { dayInWords } from '../formats/french';
import { Pages } from '../shell/pages.service';

/** Tableau de bord. */
@Controller()
export class DashboardController {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@Res() response: Response): Promise<void> {
    return this.pages.send(response, 'pages/dashboard/index', {
      title: 'À faire aujourd’hui',
      lead: dayInWords(this.clock.today()),
      tab: 'dashboard',
    });
  }
}
