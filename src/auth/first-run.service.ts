import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { BuyersService } from '../contracts';
import { SETTINGS, type Settings } from '../platform/config/settings';
import { SYSTEM_ACT } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import { alreadyOpened, wrongFirstRunCode } from './auth.errors';
import { type User } from './user.entity';

/** What the first person types: the code of the console, an account, and the buyer of the installation. */
export interface FirstRun {
  readonly code: string;
  readonly email: string;
  readonly displayName: string;
  readonly password: string;
  readonly buyerSiret: string;
  readonly buyerName: string;
}

/** The first opening: an administrator and a buyer, by whoever can read the server's console. */
@Injectable()
export class FirstRunService {
  private isOpened = false;

  constructor(
    private readonly accounts: AccountsRepository,
    private readonly creation: AccountsService,
    private readonly buyers: BuyersService,
    private readonly unitOfWork: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** True until an account exists; then never asked to the database again. */
  async isPending(): Promise<boolean> {
    if (!this.isOpened) this.isOpened = await this.accounts.anyUser();
    return !this.isOpened;
  }

  /**
   * Made from the installation's secret, so that two instances print the same and a restart does not
   * spoil the one just copied. It opens nothing once an account exists.
   */
  code(): string {
    const digest = createHmac('sha256', this.settings.secret).update('first-run').digest('hex');
    return (digest.slice(0, 15).toUpperCase().match(/.{5}/g) ?? []).join('-');
  }

  async createFirstAdministrator(typed: FirstRun): Promise<User> {
    if (!isSame(typed.code, this.code())) throw wrongFirstRunCode();
    const account = await this.creation.prepare({ ...typed, role: 'administrator' });
    return this.unitOfWork.run(SYSTEM_ACT, async (unit) => {
      await unit.lockRegister();
      if (await this.accounts.anyUser(unit.manager)) throw alreadyOpened();
      const buyer = await this.buyers.addWithin(unit, {
        siret: typed.buyerSiret,
        name: typed.buyerName,
        kind: 'local-authority',
        contractingAuthority: null,
        parentId: null,
      });
      return this.creation.createWithin(unit, account, { buyerIds: [buyer.id] });
    });
  }
}

function isSame(typed: string, code: string): boolean {
  const wanted = Buffer.from(code.replace(/-/g, ''));
  const given = Buffer.from(typed.replace(/[\s-]/gu, '').toUpperCase());
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
