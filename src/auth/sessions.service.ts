import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { SYSTEM_ACT } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainError } from '../shared/domain/domain-error';
import { AccountsRepository } from './accounts.repository';
import { isAlive, needsTouch, SESSION_MS } from './domain/session-lifetime';
import { type Session } from './session.entity';
import { grantOf } from './granted';
import { SessionsRepository } from './sessions.repository';
import { type SignedIn, signedIn } from './signed-in';

/** Opens, finds and closes sessions. The token leaves in a cookie; only its hash stays. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Returns the token. */
  async open(userId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.unitOfWork.run(
      SYSTEM_ACT,
      (unit) =>
        this.sessions.add(
          {
            id: unit.nextId(),
            userId,
            tokenHash: hashOf(token),
            createdAt: now.toISOString(),
            lastSeenAt: now.toISOString(),
            expiresAt: new Date(now.getTime() + SESSION_MS).toISOString(),
          },
          unit.manager,
        ),
      'page',
    );
    return token;
  }

  /** The person of a token; null when the session has ended or the account was closed. */
  async find(token: string): Promise<SignedIn | null> {
    const session = await this.sessions.byTokenHash(hashOf(token));
    if (session === null || !isAlive(session, this.clock.now().getTime())) return null;
    const user = await this.accounts.byId(session.userId);
    if (user === null || !user.active) return null;
    await this.touch(session);
    return signedIn(user, (await this.accounts.buyersOf([user.id])).map(grantOf), session.id);
  }

  async close(token: string): Promise<void> {
    await this.unitOfWork.run(
      SYSTEM_ACT,
      (unit) => this.sessions.remove(hashOf(token), unit.manager),
      'page',
    );
  }

  /** Not worth a wait: while another writes, the session is touched at the next page. */
  private async touch(session: Session): Promise<void> {
    if (!needsTouch(session, this.clock.now().getTime())) return;
    const touching = this.unitOfWork.run(
      SYSTEM_ACT,
      (unit) => this.sessions.touch(session.id, this.clock.instant(), unit.manager),
      'probe',
    );
    await touching.catch((error: unknown) => {
      if (!(error instanceof DomainError && error.kind === 'busy')) throw error;
    });
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
