import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { SETTINGS, type Settings } from '../platform/config/settings';
import { SYSTEM_ACT, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { tooManyAttempts } from './auth.errors';
import { isThrottled, WINDOW_MINUTES } from './domain/sign-in-limits';
import { SessionsRepository } from './sessions.repository';

/** Slows guessing down: after too many failures on an account, the password is not even looked at. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Counts an attempt, or refuses it. It is counted as a failure before the password is looked at, so
   * that many at once do not pass the limit; `forget` takes it back. `origin` is the network address.
   */
  async begin(account: string, origin: string): Promise<string> {
    const accountKey = this.keyOf(account);
    const originKey = this.keyOf(origin);
    const since = new Date(this.clock.now().getTime() - WINDOW_MINUTES * 60_000).toISOString();
    const count = async (unit: Unit): Promise<string> => {
      const failures = await this.sessions.failuresSince(accountKey, since, unit.manager);
      const fromOrigin = failures.filter((failure) => failure.originKey === originKey);
      if (isThrottled({ onAccount: failures.length, onAccountFromOrigin: fromOrigin.length }))
        throw tooManyAttempts();
      const attempt = { id: unit.nextId(), accountKey, originKey, at: this.clock.instant() };
      await this.sessions.addFailure(attempt, since, unit.manager);
      return attempt.id;
    };
    return this.unitOfWork.run(SYSTEM_ACT, count, 'page');
  }

  async forget(attemptId: string): Promise<void> {
    await this.unitOfWork.run(
      SYSTEM_ACT,
      (unit) => this.sessions.forgetFailure(attemptId, unit.manager),
      'page',
    );
  }

  private keyOf(text: string): string {
    return createHmac('sha256', this.settings.secret).update(`sign-in:${text}`).digest('hex');
  }
}
