import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** 22 characters of a SHA-256 (132 bits) tell the rows of any register apart: those kept so far had 32. */
export class ShortFingerprints1764900000000 implements MigrationInterface {
  name = 'ShortFingerprints1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE "row_fingerprints" SET "fingerprint" = substr("fingerprint", 1, 22)');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore the backup taken before the migration.'));
  }
}
