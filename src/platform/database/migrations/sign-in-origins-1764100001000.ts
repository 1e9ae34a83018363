import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Failed sign-ins are counted by their origin too, whatever the accounts. */
export class SignInOrigins1764100001000 implements MigrationInterface {
  name = 'SignInOrigins1764100001000';

  up(runner: QueryRunner): Promise<void> {
    const index = new TableIndex({ name: 'sign_in_attempts_origin', columnNames: ['originKey', 'at'] });
    return runner.createIndex('sign_in_attempts', index);
  }

  down(runner: QueryRunner): Promise<void> {
    return runner.dropIndex('sign_in_attempts', 'sign_in_attempts_origin');
  }
}
