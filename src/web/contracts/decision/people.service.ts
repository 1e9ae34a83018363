import { Injectable } from '@nestjs/common';
import { AccountChangesService } from '../../../auth';
import { initialsOf } from '../../../auth/domain/initials';

/** Who did something, as pages may say it: initials, never a name. */
@Injectable()
export class People {
  constructor(private readonly accounts: AccountChangesService) {}

  /** Initials by account. */
  async initials(): Promise<Map<string, string>> {
    const accounts = await this.accounts.list();
    return new Map(accounts.map(({ user }) => [user.id, initialsOf(user.displayName)]));
  }
}
