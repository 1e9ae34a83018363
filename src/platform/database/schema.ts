import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { olderDatabase } from './database.errors';
import { describeShapes } from './table-shapes';

/** The state of the schema against the migrations of this version. */
@Injectable()
export class Schema {
  constructor(private readonly dataSource: DataSource) {}

  /** An absent or empty database is created and migrated; an older one is refused, naming the command. */
  async ensureReady(): Promise<void> {
    const pending = await this.pendingCount();
    if (pending === 0) return;
    if (pending < this.dataSource.migrations.length) throw olderDatabase(pending);
    await this.migrate();
  }

  /** Throws when the schema is not the one of this version; changes nothing. */
  async verify(): Promise<void> {
    const pending = await this.pendingCount();
    if (pending > 0) throw olderDatabase(pending);
  }

  /** Runs what is pending; returns how many migrations were run. */
  async migrate(): Promise<number> {
    const { length } = await this.dataSource.runMigrations();
    await describeShapes(this.dataSource);
    return length;
  }

  /** What the schema builder would still change; empty when entities and migrations agree. */
  async drift(): Promise<string[]> {
    const log = await this.dataSource.driver.createSchemaBuilder().log();
    return log.upQueries.map(({ query }) => query);
  }

  private async pendingCount(): Promise<number> {
    const runner = this.dataSource.createQueryRunner();
    try {
      if (!(await runner.hasTable('migrations'))) return this.dataSource.migrations.length;
      const done = (await runner.query('SELECT "name" FROM "migrations"')) as { name: string }[];
      const names = new Set(done.map(({ name }) => name));
      return this.dataSource.migrations.filter((migration) => !names.has(migration.name ?? '')).length;
    } finally {
      if (this.dataSource.options.type === 'postgres') await runner.release();
    }
  }
}
