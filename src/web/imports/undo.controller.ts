import { Controller, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../auth';
import { UndoService } from '../../imports';
import { counted } from '../../shared/domain/french';
import { CurrentPerson, Requires } from '../shell/access';
import { Visits } from '../shell/visits.service';

/** Takes an import back; refused on a page of its own, which names the rows. */
@Requires('import')
@Controller('importer/:id/annuler')
export class UndoController {
  constructor(
    private readonly undoing: UndoService,
    private readonly visits: Visits,
  ) {}

  @Post()
  async undo(
    @Param('id') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const { removed, restored } = await this.undoing.undo(person.perimeter, person.act, id);
    const text = `Import annulé : ${counted(removed, 'fiche retirée', 'fiches retirées')}, ${counted(restored, 'fiche remise', 'fiches remises')} comme avant.`;
    this.visits.flash(response, { tone: 'good', text });
    response.redirect(303, `/importer/${id}`);
  }
}
