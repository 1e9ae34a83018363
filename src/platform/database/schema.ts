import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newerDatabase, olderDatabase } from './database.errors';
import { describeShapes } from './table-shapes';
import { compareBySigns } from './text-order';

/** Names the lock of those who change the schema among those of the database: any number of ours. */
const MIGRATION_LOCK = 21_127_002;

/** The state of the schema against the migrations of this version. */
@Injectable()
export class Schema {
  constructor(private readonly dataSource: DataSource) {}

  /** An absent or empty database is created and migrated; an older or a newer one is refused, naming what to do. */
  async ensureReady(): Promise<void> {
    const pending = await this.pendingCount();
    if (pending === this.dataSource.migrations.length) await this.migrate();
    else if (pending > 0) throw olderDatabase(pending);
  }

  /** Throws when the schema is not the one of this version; changes nothing. */
  async verify(): Promise<void> {
    const pending = await this.pendingCount();
    if (pending > 0) throw olderDatabase(pending);
  }

  /** Runs what is pending; returns how many migrations were run. Two that start at once run each of them once. */
  async migrate(): Promise<number> {
    return this.alone(async () => {
      // Refuses a schema of a later version, which the ORM would take for ours.
      await this.pendingCount();
      const { length } = await this.dataSource.runMigrations();
      await describeShapes(this.dataSource);
      await compareBySigns(this.dataSource.manager);
      return length;
    });
  }

  /** What the schema builder would still change; empty when entities and migrations agree. */
  async drift(): Promise<string[]> {
    const log = await this.dataSource.driver.createSchemaBuilder().log();
    return log.upQueries.map(({ query }) => query);
  }

  private async alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.dataSource.options.type !== 'postgres') return work();
    const holder = this.dataSource.createQueryRunner();
    try {
      await holder.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
      return await work();
    } finally {
      await holder.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`).catch(() => undefined);
      await holder.release();
    }
  }

  /** Throws where a later version has been at work. */
  private async pendingCount(): Promise<number> {
    const runner = this.dataSource.createQueryRunner();
    try {
      if (!(await runner.hasTable('migrations'))) return this.dataSource.migrations.length;
      const done = (await runner.query('SELECT "name" FROM "migrations"')) as { name: string }[];
      const names = new Set(done.map(({ name }) => name));
      const ours = new Set(this.dataSource.migrations.map(({ name }) => name));
      if (done.some(({ name }) => !ours.has(name))) throw newerDatabase();
      return this.dataSource.migrations.filter((migration) => !names.has(migration.name ?? '')).length;
    } finally {
      if (this.dataSource.options.type === 'postgres') await runner.release();
    }
  }
}
