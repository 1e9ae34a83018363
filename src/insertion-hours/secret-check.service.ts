import { Injectable } from '@nestjs/common';
import { type Unit } from '../platform/database/unit';
import { sealedOtherwise } from './insertion-hours.errors';
import { ParticipantVault } from './participant-vault';
import { SecretCheckRepository } from './secret-check.repository';

/**
 * Notices another secret than the one under which the participants of this database were written: their pseudonyms
 * and fingerprints would match nothing, and the same declarations would go in a second time.
 */
@Injectable()
export class SecretCheck {
  private isRight = false;

  constructor(
    private readonly checks: SecretCheckRepository,
    private readonly vault: ParticipantVault,
  ) {}

  /** Before anything is compared with what is stored, or added to it. Throws `sealed-otherwise`. */
  async require(unit: Unit): Promise<void> {
    if (this.isRight) return;
    if ((await this.checks.kept(unit.manager)) === null) {
      await this.refuseOtherSeal(unit);
      await this.checks.keep(this.vault.checkValue(), unit.manager);
      // Kept only once this unit is committed: it is read again until then.
      if ((await this.checks.kept(unit.manager)) !== this.vault.checkValue()) throw sealedOtherwise();
      return;
    }
    await this.verify(unit);
  }

  /** Throws `sealed-otherwise` when the value that the database keeps is of another secret. */
  async verify(unit: Unit | null = null): Promise<void> {
    const kept = await this.checks.kept(unit?.manager);
    if (kept === null) return this.refuseOtherSeal(unit);
    if (kept !== this.vault.checkValue()) throw sealedOtherwise();
    this.isRight = true;
  }

  /** A database of before the check value: what is sealed in it tells. */
  private async refuseOtherSeal(unit: Unit | null): Promise<void> {
    const sealed = await this.checks.anySealed(unit?.manager);
    if (sealed !== null) this.vault.open(sealed.id, sealed.sealedStatuses);
  }
}
