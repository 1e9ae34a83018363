import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/config/settings';
import { normalisedEmail } from './domain/email-address';

const SEPARATOR = '.';
/** Persons who share one machine. */
const MOST_ACCOUNTS = 5;

/**
 * Knows the browsers in which an account was opened, by what they keep: a name drawn at random, and a mark for each
 * account opened there, which only this installation can make. Nothing of it says who.
 */
@Injectable()
export class KnownBrowsers {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** The name of a browser in which this account was opened before; null of any other. */
  nameOf(kept: string | null, email: string): string | null {
    const [name, ...marks] = kept?.split(SEPARATOR) ?? [];
    return name !== undefined && marks.includes(this.mark(name, email)) ? name : null;
  }

  /** What the browser keeps from now on. */
  remember(kept: string | null, email: string): string {
    const [name, ...marks] = kept?.split(SEPARATOR) ?? [randomBytes(18).toString('base64url')];
    const mark = this.mark(name ?? '', email);
    const others = marks.filter((each) => each !== mark);
    return [name, mark, ...others.slice(0, MOST_ACCOUNTS - 1)].join(SEPARATOR);
  }

  private mark(name: string, email: string): string {
    const text = `known-browser:${name}:${normalisedEmail(email)}`;
    return createHmac('sha256', this.settings.secret).update(text).digest('base64url');
  }
}
