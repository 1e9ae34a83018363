import { Injectable } from '@nestjs/common';
import { LawBook } from '../../eligibility';

/** The official French label of each CPV division, by its two digits: the purchase families of the report. */
@Injectable()
export class CpvDivisions {
  readonly labels: Readonly<Record<string, string>>;

  constructor(book: LawBook) {
    const divisions = [...book.law.content.nomenclature].filter(([code]) => code.endsWith('000000'));
    this.labels = Object.fromEntries(divisions.map(([code, label]) => [code.slice(0, 2), label]));
  }
}
