import { Injectable } from '@nestjs/common';
import { BuyersRepository } from '../../contracts';
import { LawBook } from '../../eligibility';
import { ContractListRepository } from '../../register';
import { RowsContext } from '../../reporting';
import { readYear, yearOf } from '../../shared/domain/calendar-date';
import { type Cents } from '../../shared/domain/euros';
import { narrowedTo, type Perimeter } from '../../shared/domain/perimeter';
import { missingPage } from '../shell/shell.errors';
import { type Parameters, said } from '../shell/address';
import { type FiguresChoice } from './figures-choice';

/** Reads the year, the buyer and the threshold of an address; a buyer outside reads as a missing page. */
@Injectable()
export class FiguresChoices {
  constructor(
    private readonly buyers: BuyersRepository,
    private readonly contracts: ContractListRepository,
    private readonly context: RowsContext,
    private readonly book: LawBook,
  ) {}

  async of(perimeter: Perimeter, parameters: Parameters): Promise<FiguresChoice> {
    const buyers = await this.buyers.list(perimeter);
    const asked = said(parameters, 'acheteur');
    const buyer = asked === null ? null : buyers.find(({ id }) => id === asked);
    if (buyer === undefined) throw missingPage();
    const current = yearOf(this.context.today());
    const known = await this.contracts.years(perimeter);
    const years = [...new Set([current, ...known])].sort((a, b) => b - a);
    const thresholds = this.thresholds();
    return {
      year: readYear(said(parameters, 'annee')) ?? current,
      years,
      buyer,
      buyers,
      minAmount: thresholds.find((cents) => String(cents / 100) === said(parameters, 'seuil')) ?? null,
      thresholds,
      perimeter: buyer === null ? perimeter : narrowedTo(perimeter, buyer.id),
    };
  }

  /** The two thresholds of national figures: publication of essential data, and formal advertising. */
  private thresholds(): Cents[] {
    const { law } = this.book;
    return [law.constantAmount('decp.publication'), law.constantAmount('formal-advertising')];
  }
}
