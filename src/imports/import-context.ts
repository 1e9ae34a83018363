import { Injectable } from '@nestjs/common';
import { BuyersRepository, unknownBuyer, wrongSiret } from '../contracts';
import { LawBook } from '../eligibility';
import { Clock } from '../platform/clock';
import { IdMaker } from '../platform/ids';
import { type Perimeter } from '../shared/domain/perimeter';
import { type CpvNomenclature, cpvNomenclature } from '../reading/domain/cpv-nomenclature';
import { type SavedMapping } from './column-mappings.repository';
import { withControlDigits } from './cpv-control-digits';
import { noBuyerInFile } from './imports.errors';
import { type ContractFile, type DefaultBuyer } from './opening/contract-file';
import { openContractFile } from './opening/open-contract-file';

/** What an import is given: the day, the nomenclature, an identifier, the buyer of rows that name none. */
@Injectable()
export class ImportContext {
  private readonly cpv: CpvNomenclature;

  constructor(
    book: LawBook,
    private readonly clock: Clock,
    private readonly ids: IdMaker,
    private readonly buyers: BuyersRepository,
  ) {
    this.cpv = cpvNomenclature(withControlDigits(book.law.content.nomenclature));
  }

  nextId(): string {
    return this.ids.next();
  }

  open(
    path: string,
    { sheet, mapping }: { sheet: string | null; mapping: SavedMapping | null },
  ): Promise<ContractFile> {
    return openContractFile(path, { today: this.clock.today(), cpv: this.cpv, sheet, mapping });
  }

  /**
   * The buyer asked for; else, for a file that names none, the only buyer of the perimeter. Throws
   * `wrong-siret`, `unknown-buyer` (outside the perimeter), `no-buyer`.
   */
  async defaultBuyer(
    asked: { perimeter: Perimeter; buyerSiret: string | null },
    file: ContractFile,
    name: string,
  ): Promise<DefaultBuyer | null> {
    const { perimeter, buyerSiret } = asked;
    if (buyerSiret !== null) return this.askedBuyer(perimeter, buyerSiret);
    const [only, ...others] = await this.buyers.list(perimeter);
    if (only && others.length === 0) return { siret: only.siret, name: only.name };
    if (file.lists.every(({ namesBuyers }) => namesBuyers)) return null;
    throw noBuyerInFile(name);
  }

  private async askedBuyer(perimeter: Perimeter, siret: string): Promise<DefaultBuyer> {
    if (!/^\d{14}$/.test(siret)) throw wrongSiret(siret);
    const known = await this.buyers.bySiret(perimeter, siret);
    if (known) return { siret, name: known.name };
    if (perimeter.kind !== 'everything') throw unknownBuyer(siret);
    return { siret, name: null };
  }
}
