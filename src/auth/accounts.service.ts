import { Injectable } from '@nestjs/common';
import { BuyersRepository, unknownBuyer } from '../contracts';
import { type Act, COMMAND_ACT, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EVERYTHING, type Limit } from '../shared/domain/perimeter';
import { AccountsRepository } from './accounts.repository';
import { limitsOfOneBuyer } from './auth.errors';
import { type Granted, rowsOf } from './granted';
import { type NewAccount, type PreparedAccount, readAccount, refuseTaken } from './new-account';
import { Passwords } from './passwords.service';
import { UserBuyer } from './user-buyer.entity';
import { User } from './user.entity';

/** What the command line gives an account. */
export interface NamedBuyers {
  readonly buyerSirets: readonly string[];
  readonly services?: readonly string[];
  readonly territories?: readonly string[];
}

/** Creates accounts. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly buyers: BuyersRepository,
    private readonly passwords: Passwords,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The command line's way: buyers are named by their SIRET; services and territories are those of the only one. */
  async addUser(account: NewAccount & NamedBuyers): Promise<User> {
    const { services = [], territories = [] } = account;
    if (services.length + territories.length > 0 && account.buyerSirets.length !== 1)
      throw limitsOfOneBuyer();
    const buyerIds: string[] = [];
    for (const siret of account.buyerSirets) {
      const buyer = await this.buyers.bySiret(EVERYTHING, siret.replace(/\s/gu, ''));
      if (buyer === null) throw unknownBuyer(siret);
      buyerIds.push(buyer.id);
    }
    const limits = buyerIds.map((buyerId) => ({ buyerId, services, territories }));
    return this.createUser(COMMAND_ACT, account, buyerIds, limits);
  }

  async createUser(
    act: Act,
    account: NewAccount,
    buyerIds: readonly string[],
    limits: readonly Limit[] = [],
  ): Promise<User> {
    const prepared = await this.prepare(account);
    return this.unitOfWork.run(act, (unit) => this.createWithin(unit, prepared, { buyerIds, limits }));
  }

  /** Checks what was typed and hashes the password, before any transaction: hashing is slow on purpose. */
  async prepare(account: NewAccount): Promise<PreparedAccount> {
    return { ...readAccount(account), passwordHash: await this.passwords.hashed(account.password) };
  }

  /** Inside the caller's transaction. */
  async createWithin(unit: Unit, account: PreparedAccount, granted: Granted): Promise<User> {
    const { passwordHash, ...fields } = account;
    refuseTaken(await this.accounts.byEmail(fields.email, unit.manager), null);
    const user = Object.assign(new User(), {
      id: unit.nextId(),
      ...fields,
      active: true,
      passwordRevision: 1,
      version: 1,
    });
    await unit.create(User, user);
    await this.accounts.keepPasswordHash(user.id, passwordHash, unit.manager);
    await unit.createMany(
      UserBuyer,
      rowsOf(granted).map((row) => ({ id: unit.nextId(), userId: user.id, ...row })),
    );
    return user;
  }
}
