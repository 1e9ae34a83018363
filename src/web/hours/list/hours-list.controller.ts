import { Controller, Get, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../../auth';
import { CurrentPerson } from '../../shell/access';
import { Pages } from '../../shell/pages.service';
import { HoursList } from './hours-list.service';
import { type Parameters, readHoursQuery } from './hours-query';

/** « Heures »: every contract that owes hours, the latest first. */
@Controller('heures')
export class HoursListController {
  constructor(
    private readonly pages: Pages,
    private readonly list: HoursList,
  ) {}

  @Get()
  async show(
    @CurrentPerson() person: SignedIn,
    @Query() parameters: Parameters,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.send(
      response,
      'pages/hours/list',
      await this.list.model(person, readHoursQuery(parameters)),
    );
  }
}
