import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { compareBySigns } from '../text-order';

/** The texts of a PostgreSQL made under another order; those of later columns follow after each migration. */
export class TextsBySigns1765900000000 implements MigrationInterface {
  name = 'TextsBySigns1765900000000';

  up({ manager }: QueryRunner): Promise<void> {
    return compareBySigns(manager);
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
