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

  /**
   * The id of the account; one refusal for a wrong address, a wrong password and a closed account. `address` is the
   * network address, `knownBrowser` the name of a browser in which this account was opened before.
   */
  async verify(
    email: string,
    password: string,
    address: string,
    knownBrowser: string | null = null,
  ): Promise<string> {
    const account = normalisedEmail(email);
    const attempted = { account, address, knownBrowser };
    await this.throttle.begin(attempted);
    const user = await this.accounts.byEmail(account);
    const passwordHash = user?.active ? await this.accounts.passwordHash(user.id) : null;
    const isRight = await this.passwords.matches(passwordHash, password);
    if (!user || !isRight) throw wrongCredentials();
    await this.throttle.forget(attempted);
    return user.id;
  }
}
