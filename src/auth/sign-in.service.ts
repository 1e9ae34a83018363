import { Injectable } from '@nestjs/common';
import { AccountsRepository } from './accounts.repository';
import { wrongCredentials } from './auth.errors';
import { normalisedEmail } from './domain/email-address';
import { Passwords } from './passwords.service';
import { SignInThrottle } from './sign-in-throttle.service';

/** Checks an address and a password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
  ) {}

  /** The id of the account; one refusal for a wrong address, a wrong password and a closed account. */
  async verify(email: string, password: string, origin: string): Promise<string> {
    const address = normalisedEmail(email);
    const attemptId = await this.throttle.begin(address, origin);
    const user = await this.accounts.byEmail(address);
    const passwordHash = user?.active ? await this.accounts.passwordHash(user.id) : null;
    const isRight = await this.passwords.matches(passwordHash, password);
    if (!user || !isRight) throw wrongCredentials();
    await this.throttle.forget(attemptId);
    return user.id;
  }
}
