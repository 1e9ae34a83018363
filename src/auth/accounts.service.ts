import { Injectable } from '@nestjs/common';
import { BuyersRepository, unknownBuyer } from '../contracts';
import { staleRecord } from '../platform/database/database.errors';
import { type Act, COMMAND_ACT, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EVERYTHING, type Limit } from '../shared/domain/perimeter';
import { AccountsRepository } from './accounts.repository';
import { lastAdministrator, limitsOfOneBuyer, unknownUser } from './auth.errors';
import { initialsOf } from './domain/initials';
import { grantOf, type Granted, isSameGrant, rowsOf } from './granted';
import { type NewAccount, type PreparedAccount, readAccount, refuseTaken } from './new-account';
import { Passwords } from './passwords.service';
import { SessionsRepository } from './sessions.repository';
import { UserBuyer } from './user-buyer.entity';
import { User } from './user.entity';

/** What the command line gives an account. */
export interface NamedBuyers {
  readonly buyerSirets: readonly string[];
  readonly services?: readonly string[];
  readonly territories?: readonly string[];
}

/** The state of an account that an administrator wants, with the version he or she saw. */
export interface AccountChange extends Granted {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  readonly displayName: string;
  readonly role: string;
  readonly active: boolean;
}

/** An account with the buyers given to it. */
export interface Account {
  readonly user: User;
  readonly buyerIds: readonly string[];
  readonly grants: readonly Limit[];
}

/** Opens accounts, lists them and edits them: role, buyers, closed or open. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly buyers: BuyersRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsRepository,
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
  async list(): Promise<Account[]> {
    const users = await this.accounts.list();
    const links = await this.accounts.buyersOf(users.map(({ id }) => id));
    return users.map((user) => ({
      user,
      ...givenBy(links.filter(({ userId }) => userId === user.id)),
    }));
  }

  /** Who did something, as pages may say it: initials by account, never a name. */
  async initials(): Promise<Map<string, string>> {
    const users = await this.accounts.list();
    return new Map(users.map(({ id, displayName }) => [id, initialsOf(displayName)]));
  }

  async get(id: string): Promise<Account> {
    const user = await this.accounts.byId(id);
    if (user === null) throw unknownUser();
    const links = await this.accounts.buyersOf([id]);
    return { user, ...givenBy(links) };
  }

  async edit(act: Act, change: AccountChange): Promise<void> {
    const fields = readAccount(change);
    await this.unitOfWork.run(act, async (unit) => {
      const user = await this.accounts.byId(change.id, unit.manager);
      if (user === null) throw unknownUser();
      if (user.version !== change.version) throw staleRecord();
      refuseTaken(await this.accounts.byEmail(fields.email, unit.manager), user.id);
      const staysAdministrator = fields.role === 'administrator' && change.active;
      if (user.role === 'administrator' && user.active && !staysAdministrator)
        await this.refuseLastAdministrator(unit, user);
      const changes = await unit.update(User, user, { ...fields, active: change.active });
      const isGivenAnew = await this.give(unit, user.id, rowsOf(change));
      if (isGivenAnew && Object.keys(changes).length === 0) await unit.advance(User, user);
      if (!change.active) await this.sessions.removeOfUser(user.id, null, unit.manager);
    });
  }

  private async refuseLastAdministrator(unit: Unit, user: User): Promise<void> {
    const known = await this.accounts.activeAdministrators(unit.manager);
    // Two who close each other's accounts at once would leave none.
    await unit.lock(
      User,
      known.map(({ id }) => id),
    );
    const active = await this.accounts.activeAdministrators(unit.manager);
    if (active.every(({ id }) => id === user.id)) throw lastAdministrator();
  }

  /** Whether something changes. A limit that does is a grant taken back and another given: the journal tells both. */
  private async give(unit: Unit, userId: string, wanted: ReturnType<typeof rowsOf>): Promise<boolean> {
    const links = await this.accounts.buyersOf([userId], unit.manager);
    const removed = links.filter((each) => !wanted.some((row) => isSameGrant(row, each)));
    for (const link of removed) await unit.remove(UserBuyer, link);
    const added = wanted.filter((row) => !links.some((each) => isSameGrant(row, each)));
    await unit.createMany(
      UserBuyer,
      added.map((row) => ({ id: unit.nextId(), userId, ...row })),
    );
    return removed.length + added.length > 0;
  }
}

function givenBy(links: readonly UserBuyer[]): Omit<Account, 'user'> {
  const grants = links.map(grantOf);
  return { buyerIds: grants.map(({ buyerId }) => buyerId), grants };
}
