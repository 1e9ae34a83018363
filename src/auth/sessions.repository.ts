import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan, MoreThanOrEqual, Not } from 'typeorm';
import { type Failures } from './domain/sign-in-limits';
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

  /** How many failures since an instant, and when the last one was. */
  async failuresSince(
    of: Partial<Pick<SignInAttempt, 'accountKey' | 'originKey'>>,
    since: string,
    manager: EntityManager,
  ): Promise<Failures> {
    const found = await manager
      .createQueryBuilder(SignInAttempt, 'attempt')
      .select('COUNT(*)', 'count')
      .addSelect('MAX(attempt.at)', 'lastAt')
      .where({ ...of, at: MoreThanOrEqual(since) })
      .getRawOne<{ count: number | string; lastAt: string | null }>();
    const lastAt = found?.lastAt ?? null;
    return { count: Number(found?.count ?? 0), lastAt: lastAt === null ? 0 : Date.parse(lastAt) };
  }

  async addFailure(attempt: SignInAttempt, olderThan: string, manager: EntityManager): Promise<void> {
    await manager.delete(SignInAttempt, { at: LessThan(olderThan) });
    await manager.insert(SignInAttempt, attempt);
  }

  /** The right password ends a series: what one mistyped yesterday costs nothing today. */
  async forgetFailures(accountKey: string, originKey: string, manager: EntityManager): Promise<void> {
    await manager.delete(SignInAttempt, { accountKey, originKey });
  }
}
