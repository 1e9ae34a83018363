import { Controller, Get, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../../auth';
import { CurrentPerson } from '../../shell/access';
import { Pages } from '../../shell/pages.service';
import { ContractHours } from './contract-hours.service';

/** The hours of one contract: due, declared, validated, and where they lead. */
@Controller('heures/:contractId')
export class ContractHoursController {
  constructor(
    private readonly pages: Pages,
    private readonly hours: ContractHours,
  ) {}

  @Get()
  async show(
    @Param('contractId') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.send(response, 'pages/hours/contract', await this.hours.model(person, id));
  }
}
