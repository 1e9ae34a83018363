import { Injectable } from '@nestjs/common';
import { staleRecord } from '../platform/database/database.errors';
import { type Act, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type Limit } from '../shared/domain/perimeter';
import { AccountsRepository } from './accounts.repository';
import { initialsOf } from './domain/initials';
import { grantOf, type Granted, isSameGrant, rowsOf } from './granted';
import { lastAdministrator, unknownUser } from './auth.errors';
import { readAccount, refuseTaken } from './new-account';
import { SessionsRepository } from './sessions.repository';
import { UserBuyer } from './user-buyer.entity';
import { User } from './user.entity';

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

/** Lists accounts and edits them: role, buyers, closed or open. */
@Injectable()
export class AccountChangesService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

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
      await unit.update(User, user, { ...fields, active: change.active });
      await this.give(unit, user.id, rowsOf(change));
      if (!change.active) await this.sessions.removeOfUser(user.id, null, unit.manager);
    });
  }

  private async refuseLastAdministrator(unit: Unit, user: User): Promise<void> {
    const others = await this.accounts.otherActiveAdministrators(user.id, unit.manager);
    if (others === 0) throw lastAdministrator();
  }

  /** A limit that changes is a grant taken back and another given: the journal tells both. */
  private async give(unit: Unit, userId: string, wanted: ReturnType<typeof rowsOf>): Promise<void> {
    const links = await this.accounts.buyersOf([userId], unit.manager);
    for (const link of links.filter((each) => !wanted.some((row) => isSameGrant(row, each))))
      await unit.remove(UserBuyer, link);
    const added = wanted.filter((row) => !links.some((each) => isSameGrant(row, each)));
    await unit.createMany(
      UserBuyer,
      added.map((row) => ({ id: unit.nextId(), userId, ...row })),
    );
  }
}

function givenBy(links: readonly UserBuyer[]): Omit<Account, 'user'> {
  const grants = links.map(grantOf);
  return { buyerIds: grants.map(({ buyerId }) => buyerId), grants };
}
