import { Injectable } from '@nestjs/common';
import { type Act, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EVERYTHING, type Perimeter } from '../shared/domain/perimeter';
import { isSiret } from '../shared/domain/siret';
import { staleRecord } from '../platform/database/database.errors';
import { Buyer } from './buyer.entity';
import { buyerExists, missingBuyerName, unknownBuyer, wrongBuyerSiret } from './contracts.errors';
import { BuyersRepository } from './buyers.repository';
import { type BuyerKind } from './domain/register-terms';

/** What a person types of a buyer; spaces in the SIRET are forgiven. */
export interface TypedBuyer {
  readonly siret: string;
  readonly name: string;
  readonly kind: BuyerKind;
  readonly contractingAuthority: boolean | null;
  readonly parentId: string | null;
}

/** Adds and edits the contracting authorities whose contracts are kept. */
@Injectable()
export class BuyersService {
  constructor(
    private readonly buyers: BuyersRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Refuses `unknown-buyer` outside the perimeter too. */
  async get(perimeter: Perimeter, id: string): Promise<Buyer> {
    const buyer = await this.buyers.byId(perimeter, id);
    if (buyer === null) throw unknownBuyer(null);
    return buyer;
  }

  add(act: Act, typed: TypedBuyer): Promise<Buyer> {
    return this.unitOfWork.run(act, (unit) => this.addWithin(unit, typed));
  }

  /** Inside the caller's transaction. A SIRET is unique over all buyers, whatever the perimeter. */
  async addWithin(unit: Unit, typed: TypedBuyer): Promise<Buyer> {
    const fields = readBuyer(typed);
    if (await this.buyers.bySiret(EVERYTHING, fields.siret, unit.manager)) throw buyerExists(fields.siret);
    return unit.create(Buyer, Object.assign(new Buyer(), { id: unit.nextId(), ...fields, version: 1 }));
  }

  async edit(
    act: Act,
    perimeter: Perimeter,
    target: { id: string; version: number },
    typed: TypedBuyer,
  ): Promise<void> {
    const fields = readBuyer(typed);
    await this.unitOfWork.run(act, async (unit) => {
      const buyer = await this.buyers.byId(perimeter, target.id, unit.manager);
      if (buyer === null) throw unknownBuyer(null);
      if (buyer.version !== target.version) throw staleRecord();
      const twin = await this.buyers.bySiret(EVERYTHING, fields.siret, unit.manager);
      if (twin !== null && twin.id !== buyer.id) throw buyerExists(fields.siret);
      await unit.update(Buyer, buyer, fields);
    });
  }
}

function readBuyer(typed: TypedBuyer): TypedBuyer {
  const siret = typed.siret.replace(/\s/gu, '');
  const name = typed.name.trim();
  if (!isSiret(siret)) throw wrongBuyerSiret(typed.siret);
  if (name === '') throw missingBuyerName();
  return { ...typed, siret, name };
}
