import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan, MoreThanOrEqual, Not } from 'typeorm';
import { Session } from './session.entity';
import { SignInAttempt } from './sign-in-attempt.entity';

/** Sessions and failed sign-ins: operational rows, without change entries. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byTokenHash(tokenHash: string): Promise<Session | null> {
    return this.dataSource.manager.findOneBy(Session, { tokenHash });
  }

  async add(session: Session, manager: EntityManager): Promise<void> {
    await manager.delete(Session, { expiresAt: LessThan(session.createdAt) });
    await manager.insert(Session, session);
  }

  async touch(id: string, lastSeenAt: string, manager: EntityManager): Promise<void> {
    await manager.update(Session, { id }, { lastSeenAt });
  }

  async remove(tokenHash: string, manager: EntityManager): Promise<void> {
    await manager.delete(Session, { tokenHash });
  }

  /** Every session of a user, or all but the one that stays. */
  async removeOfUser(userId: string, keptId: string | null, manager: EntityManager): Promise<void> {
    await manager.delete(Session, keptId === null ? { userId } : { userId, id: Not(keptId) });
  }

  async failuresSince(accountKey: string, since: string, manager: EntityManager): Promise<SignInAttempt[]> {
    return manager.find(SignInAttempt, {
      where: { accountKey, at: MoreThanOrEqual(since) },
      order: { id: 'ASC' },
    });
  }

  async addFailure(attempt: SignInAttempt, olderThan: string, manager: EntityManager): Promise<void> {
    await manager.delete(SignInAttempt, { at: LessThan(olderThan) });
    await manager.insert(SignInAttempt, attempt);
  }

  async forgetFailure(id: string, manager: EntityManager): Promise<void> {
    await manager.delete(SignInAttempt, { id });
  }
}
