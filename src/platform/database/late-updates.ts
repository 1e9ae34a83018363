import { type EntityManager, type EntityTarget } from 'typeorm';
import { bulkUpdate, type RowUpdate } from './bulk-update';
import { staleRecord } from './database.errors';

interface Versioned {
  id: string;
  version?: number;
}

interface LateTable {
  readonly fields: Set<string>;
  /** By record, as it was found: one that changes twice is written once. */
  readonly updates: Map<Versioned, RowUpdate<Versioned>>;
}

/** Records that an act has changed in memory, and whose rows are still as they were. */
export class LateUpdates {
  private tables = new Map<EntityTarget<Versioned>, LateTable>();

  /** To be called before the record takes these fields. */
  note(entity: EntityTarget<Versioned>, record: Versioned, fields: readonly string[]): void {
    const table = this.tables.get(entity) ?? { fields: new Set<string>(), updates: new Map() };
    this.tables.set(entity, table);
    for (const field of fields) table.fields.add(field);
    if (!table.updates.has(record)) table.updates.set(record, { record, expected: record.version });
  }

  /** Throws the conflict `stale-record` when one of them is no longer in the version that was read. */
  async write(manager: EntityManager): Promise<void> {
    for (const [entity, { fields, updates }] of this.tables) {
      const found = await bulkUpdate(manager, entity, fields, [...updates.values()]);
      if (found < updates.size) throw staleRecord();
    }
    this.tables = new Map();
  }
}
