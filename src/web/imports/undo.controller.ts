import { Controller, Param, Post } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { UndoService } from '../../imports';
import { counted } from '../../shared/domain/french';
import { CurrentPerson, Requires } from '../shell/access';
import { redirect, type Redirect } from '../shell/answer';

/** Takes an import back; refused on a page of its own, which names the rows. */
@Requires('import')
@Controller('importer/:id/annuler')
export class UndoController {
  constructor(private readonly undoing: UndoService) {}

  @Post()
  async undo(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<Redirect> {
    const { removed, restored } = await this.undoing.undo(person.perimeter, person.act, id);
    const text = `Import annulé : ${counted(removed, 'fiche retirée', 'fiches retirées')}, ${counted(restored, 'fiche remise', 'fiches remises')} comme avant.`;
    return redirect(`/importer/${id}`, text);
  }
}
