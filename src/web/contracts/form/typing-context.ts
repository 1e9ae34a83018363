import { Injectable } from '@nestjs/common';
import { LawBook } from '../../../eligibility';
import { type CellContext } from '../../../reading/domain/cell-readers';
import { cpvNomenclature } from '../../../reading/domain/cpv-nomenclature';
import { dateBounds } from '../../../reading/domain/values/date';
import { Clock } from '../../../platform/clock';

/** What the reading of typed values depends on: the day, the nomenclature. */
@Injectable()
export class TypingContext {
  private readonly cpv: CellContext['cpv'];

  constructor(
    book: LawBook,
    private readonly clock: Clock,
  ) {
    this.cpv = cpvNomenclature(book.law.content.nomenclature);
  }

  now(): CellContext {
    return { dates: dateBounds(this.clock.today()), cpv: this.cpv };
  }
}
