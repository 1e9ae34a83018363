import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { SETTINGS, type Settings } from '../platform/config/settings';
import { SYSTEM_ACT, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { tooManyAttempts } from './auth.errors';
import { originOf } from './domain/origin';
import { type Failures, REMEMBERED_MS, type SeenFailures, waitMs } from './domain/sign-in-limits';
import { SessionsRepository } from './sessions.repository';

/** Who tries: the account, the address it comes from, and the browser when this account was opened in it before. */
export interface SignInAttempted {
  readonly account: string;
  readonly address: string;
  readonly knownBrowser: string | null;
}

interface Keys {
  readonly accountKey: string;
  readonly originKey: string;
}

/** Slows guessing down: after too many failures, the password is not even looked at until a delay has passed. */
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
   * that many at once do not pass the limit; `forget` takes it back.
   */
  async begin(attempted: SignInAttempted): Promise<void> {
    const keys = this.keysOf(attempted);
    const now = this.clock.now();
    const since = new Date(now.getTime() - REMEMBERED_MS).toISOString();
    const count = async (unit: Unit): Promise<void> => {
      const seen = await this.seen(keys, attempted.knownBrowser !== null, since, unit);
      const wait = waitMs(seen, now.getTime());
      if (wait > 0) throw tooManyAttempts(Math.ceil(wait / 1000));
      await this.sessions.addFailure(
        { id: unit.nextId(), ...keys, at: now.toISOString() },
        since,
        unit.manager,
      );
    };
    return this.unitOfWork.run(SYSTEM_ACT, count, 'page');
  }

  async forget(attempted: SignInAttempted): Promise<void> {
    const { accountKey, originKey } = this.keysOf(attempted);
    await this.unitOfWork.run(
      SYSTEM_ACT,
      (unit) => this.sessions.forgetFailures(accountKey, originKey, unit.manager),
      'page',
    );
  }

  /** A known browser answers for its own failures alone: nobody else can keep its person out. */
  private async seen(
    { accountKey, originKey }: Keys,
    isKnown: boolean,
    since: string,
    unit: Unit,
  ): Promise<SeenFailures> {
    const failures = (of: Partial<Keys>): Promise<Failures> =>
      this.sessions.failuresSince(of, since, unit.manager);
    const none = { count: 0, lastAt: 0 };
    return {
      accountFromOrigin: await failures({ accountKey, originKey }),
      account: isKnown ? none : await failures({ accountKey }),
      origin: isKnown ? none : await failures({ originKey }),
    };
  }

  private keysOf({ account, address, knownBrowser }: SignInAttempted): Keys {
    const origin = knownBrowser === null ? originOf(address) : `browser:${knownBrowser}`;
    return { accountKey: this.keyOf(account), originKey: this.keyOf(origin) };
  }

  private keyOf(text: string): string {
    return createHmac('sha256', this.settings.secret).update(`sign-in:${text}`).digest('hex');
  }
}
