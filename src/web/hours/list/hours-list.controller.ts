import { Controller, Get, Query } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { CurrentPerson } from '../../shell/access';
import { page, type Page } from '../../shell/answer';
import { HoursList } from './hours-list.service';
import { type Parameters } from '../../shell/address';
import { readHoursQuery } from './hours-query';

/** « Heures »: every contract that owes hours, the latest first. */
@Controller('heures')
export class HoursListController {
  constructor(private readonly list: HoursList) {}

  @Get()
  async show(@CurrentPerson() person: SignedIn, @Query() parameters: Parameters): Promise<Page> {
    return page('hours/list', await this.list.model(person, readHoursQuery(parameters)));
  }
}
