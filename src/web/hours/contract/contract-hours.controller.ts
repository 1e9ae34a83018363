import { Controller, Get, Param } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { CurrentPerson } from '../../shell/access';
import { page, type Page } from '../../shell/answer';
import { ContractHours } from './contract-hours.service';

/** The hours of one contract: due, declared, validated, and where they lead. */
@Controller('heures/:contractId')
export class ContractHoursController {
  constructor(private readonly hours: ContractHours) {}

  @Get()
  async show(@Param('contractId') id: string, @CurrentPerson() person: SignedIn): Promise<Page> {
    return page('hours/contract', await this.hours.model(person, id));
  }
}
