import { Injectable } from '@nestjs/common';
import { type Act } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { AccountsRepository } from './accounts.repository';
import { unknownUser, wrongCurrentPassword } from './auth.errors';
import { Passwords } from './passwords.service';
import { SessionsRepository } from './sessions.repository';
import { type SignedIn } from './signed-in';
import { User } from './user.entity';

/** Changes passwords; the other sessions of the account end. */
@Injectable()
export class PasswordChangesService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly passwords: Passwords,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** By the person, who proves the current one. */
  async changeOwn(person: SignedIn, current: string, next: string): Promise<void> {
    const currentHash = await this.accounts.passwordHash(person.user.id);
    if (!(await this.passwords.matches(currentHash, current))) throw wrongCurrentPassword();
    await this.keep(person.act, person.user.id, next, person.sessionId);
  }

  /** By an administrator, for someone who has forgotten. */
  async reset(act: Act, userId: string, next: string): Promise<void> {
    await this.keep(act, userId, next, null);
  }

  private async keep(act: Act, userId: string, next: string, keptSession: string | null): Promise<void> {
    const passwordHash = await this.passwords.hashed(next);
    await this.unitOfWork.run(act, async (unit) => {
      const user = await this.accounts.byId(userId, unit.manager);
      if (user === null) throw unknownUser();
      await this.accounts.keepPasswordHash(userId, passwordHash, unit.manager);
      await unit.update(User, user, { passwordRevision: user.passwordRevision + 1 });
      await this.sessions.removeOfUser(userId, keptSession, unit.manager);
    });
  }
}
