import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Pages } from '../shell/pages.service';

/** Help: the five steps of the work, the words of the verdicts, the keyboard. */
@Controller('aide')
export class HelpController {
  constructor(private readonly pages: Pages) {}

  @Get()
  show(@Res() response: Response): Promise<void> {
    return this.pages.send(response, 'pages/help/index', {
      title: 'Aide',
      lead: 'De la liste des marchés au rapport annuel, en cinq étapes.',
    });
  }
}
