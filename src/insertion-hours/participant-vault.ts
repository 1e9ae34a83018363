import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/config/settings';
import { sealedOtherwise } from './insertion-hours.errors';
import { numberKey } from './domain/lot-number';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Pseudonyms and restricted codes of participants; every key comes from the secret of the application. */
@Injectable()
export class ParticipantVault {
  private readonly statusKey: Buffer;
  private readonly rowKey: Buffer;
  private readonly pseudonymKeys = new Map<string, Buffer>();

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.statusKey = this.derived('', 'participant-statuses');
    this.rowKey = this.derived('', 'declaration-rows');
  }

  /** The same for the same secret, and of no help to find it (`SecretCheck`). */
  checkValue(): string {
    return this.derived('', 'secret-check').toString('hex');
  }

  /** One key a buyer: the same code gives unrelated pseudonyms to two buyers. */
  pseudonym(buyerId: string, code: string): string {
    const key = this.pseudonymKeys.get(buyerId) ?? this.derived(buyerId, 'participant-pseudonym');
    this.pseudonymKeys.set(buyerId, key);
    return createHmac('sha256', key).update(numberKey(code)).digest('hex');
  }

  /** Keyed, since a row holds the declarant’s code: a plain hash could be guessed back. */
  rowFingerprint(contractId: string, rowText: string): string {
    return createHmac('sha256', this.rowKey).update(`${contractId}\n${rowText}`).digest('hex');
  }

  /** Encrypts status codes for one participant; the text cannot be moved to another. */
  seal(participantId: string, codes: readonly string[]): string | null {
    if (codes.length === 0) return null;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.statusKey, iv).setAAD(Buffer.from(participantId));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(codes), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** The codes of one participant; throws `sealed-otherwise` when the text was altered, moved, or sealed with another secret. */
  open(participantId: string, sealed: string | null): string[] {
    if (sealed === null) return [];
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv(CIPHER, this.statusKey, bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(participantId))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    try {
      const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
      return JSON.parse(text.toString('utf8')) as string[];
    } catch {
      throw sealedOtherwise();
    }
  }

  private derived(salt: string, purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.settings.secret, salt, purpose, 32));
  }
}
