import { Controller, Get } from '@nestjs/common';
import { page, type Page } from '../shell/answer';

/** Help: the five steps of the work, the words of the verdicts, the keyboard. */
@Controller('aide')
export class HelpController {
  @Get()
  show(): Page {
    return page('help/index', {
      title: 'Aide',
      lead: 'De la liste des marchés au rapport annuel, en cinq étapes.',
    });
  }
}
