import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { weakPassword } from './auth.errors';
import { isAcceptablePassword } from './domain/password-rule';

/** Argon2id, first set of OWASP's password storage cheat sheet: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and verifies passwords. */
@Injectable()
export class Passwords {
  private decoy: Promise<string> | null = null;

  /** Refuses a weak password; otherwise its hash in PHC form. */
  async hashed(password: string): Promise<string> {
    if (!isAcceptablePassword(password)) throw weakPassword();
    return hash(password.normalize('NFC'), COST);
  }

  /** Takes as long for an account that does not exist, so that time tells nobody which ones do. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    this.decoy ??= hash('no account has this one', COST);
    const isRight = await verify(passwordHash ?? (await this.decoy), password.normalize('NFC'));
    return isRight && passwordHash !== null;
  }
}
