import { type EntityManager, type EntityTarget, In } from 'typeorm';
import { beginningOf, type IdMaker, type IdSeries } from '../ids';
import { bulkInsert } from './bulk-insert';
import { LateUpdates } from './late-updates';
import { Moved } from './moved';
import { ChangeEntry, type FieldChanges, type Operation } from './change-entry.entity';
import { staleRecord } from './database.errors';

/** By which act a record changes, and who acts: kept with every change entry. */
export interface Act {
  readonly kind: 'form' | 'import' | 'api' | 'command' | 'system';
  readonly ref: string | null;
  readonly actorId: string | null;
}

export const SYSTEM_ACT: Act = { kind: 'system', ref: null, actorId: null };
export const COMMAND_ACT: Act = { kind: 'command', ref: null, actorId: null };

/** What the write path asks of a record. `buyerId` is its perimeter; null for shared records. `contractId` is the contract that it
 * belongs to. */
export interface ChangeableRecord {
  id: string;
  buyerId?: string | null;
  contractId?: string | null;
  version?: number;
}

/** Names the lock among those of the database: any number of ours. */
const REGISTER_LOCK = 21_127_001;
/** Whoever waits longer than this comes back later. */
const MOMENT_MS = 5_000;

/** Fields that an update changed, or what else became of a record. */
export type Change = 'created' | 'removed' | readonly string[];

/** What follows from the changes of one act: it hears of each, and is settled before they are committed. */
export interface FollowUp {
  hear(table: string, record: ChangeableRecord, change: Change): void;
  /** Settles what rests on records created so far, while the act has them at hand. */
  settleCreated(unit: Unit): Promise<void>;
  settle(unit: Unit): Promise<void>;
}

/**
 * The one write path. Every change of a record goes through here, inside the caller's transaction, and
 * leaves its change entry.
 */
export class Unit {
  /** Whether a record has changed so far. */
  hasWritten = false;
  readonly moved = new Moved();
  private series: IdSeries | null = null;
  /** Beginnings of the series of this act. */
  private readonly beginnings = new Set<string>();
  /** Creations told so far for a whole series. */
  private readonly told = new Set<string>();
  private readonly late = new LateUpdates();
  private lateEntries: ChangeEntry[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly act: Act,
    /** The instant of the act: records that keep one take this. */
    readonly at: string,
    private readonly ids: IdMaker,
    private readonly followUp: FollowUp,
  ) {}

  /** True where other acts may be at work beside this one. On SQLite a unit is alone. */
  get hasCompany(): boolean {
    return this.manager.connection.options.type === 'postgres';
  }

  nextId(): string {
    return this.ids.next();
  }

  /** For records that the act creates by thousands: one change entry then stands for all of a table. */
  nextOfMany(): string {
    this.series ??= this.ids.series();
    const id = this.series.next();
    this.beginnings.add(beginningOf(id) ?? id);
    return id;
  }

  /**
   * Waits until no other act is at work on these records, and keeps others away until this one ends.
   */
  async lock<T extends ChangeableRecord>(entity: EntityTarget<T>, ids: readonly string[]): Promise<void> {
    if (!this.hasCompany || ids.length === 0) return;
    const rows = `SELECT 1 FROM "${this.tableName(entity)}" WHERE "id" = ANY($1) ORDER BY "id" FOR UPDATE`;
    await this.manager.query(rows, [ids]);
  }

  /**
   * Waits until no other act is at work on the whole register (a file brought in or taken back): two of them would
   * each create what the other does not see yet. `onWait` hears that another goes first: it is then waited for as long
   * as it lasts, and for a moment where nobody hears.
   */
  async lockRegister(onWait?: () => void): Promise<void> {
    if (!this.hasCompany) return;
    const asked = (statement: string): Promise<{ said: unknown }[]> => this.manager.query(statement);
    const [held] = await asked(`SELECT pg_try_advisory_xact_lock(${REGISTER_LOCK}) AS "said"`);
    if (held?.said === true) return;
    onWait?.();
    const [patience] = await asked(`SELECT current_setting('lock_timeout') AS "said"`);
    await asked(`SET LOCAL lock_timeout = ${onWait === undefined ? MOMENT_MS : 0}`);
    await asked(`SELECT pg_advisory_xact_lock(${REGISTER_LOCK})`);
    await asked(`SET LOCAL lock_timeout = '${String(patience?.said)}'`);
  }

  async create<T extends ChangeableRecord>(entity: EntityTarget<T>, record: T): Promise<T> {
    await this.createMany(entity, [record]);
    return record;
  }

  /** Set-wise creation: one entry a record, without its fields; one for all that bear an id of `nextOfMany`. */
  async createMany<T extends ChangeableRecord>(
    entity: EntityTarget<T>,
    records: readonly T[],
  ): Promise<void> {
    await bulkInsert(this.manager, entity, records);
    const type = this.tableName(entity);
    const entries: ChangeEntry[] = [];
    for (const record of records) {
      this.hear(type, record, 'created');
      const entry = this.creation(type, record);
      if (entry !== null) entries.push(entry);
    }
    await bulkInsert(this.manager, ChangeEntry, entries);
  }

  /** Parts that come with a record just created (its holders, its amendments): its own entry stands for them. */
  async createParts<T extends ChangeableRecord>(entity: EntityTarget<T>, parts: readonly T[]): Promise<void> {
    await bulkInsert(this.manager, entity, parts);
    for (const part of parts) this.moved.add(part);
  }

  /**
   * Applies the fields that differ; nothing differs, nothing is written. A record with a version is
   * locked optimistically: a stale one throws the conflict `stale-record`. Returns the changes made.
   */
  async update<T extends ChangeableRecord>(
    entity: EntityTarget<T>,
    record: T,
    fields: Partial<T>,
  ): Promise<FieldChanges> {
    const changes = differences(record, fields);
    if (Object.keys(changes).length === 0) return changes;
    const expected = record.version;
    const next = expected === undefined ? {} : { version: expected + 1 };
    const where = expected === undefined ? { id: record.id } : { id: record.id, version: expected };
    const result = await this.manager.update(entity, where, { ...fields, ...next } as never);
    const type = this.tableName(entity);
    if (result.affected === 0) throw staleRecord();
    Object.assign(record, fields, next);
    this.hear(type, record, Object.keys(changes));
    await bulkInsert(this.manager, ChangeEntry, [this.entry(type, record, 'update', changes)]);
    return changes;
  }

  /**
   * The same for an act that changes by thousands: the record changes in memory, its row and its entry with those of
   * `writeUpdates`, which then throws the conflict.
   */
  updateLater<T extends ChangeableRecord>(
    entity: EntityTarget<T>,
    record: T,
    fields: Partial<T>,
  ): FieldChanges {
    const changes = differences(record, fields);
    const changed = Object.keys(changes);
    if (changed.length === 0) return changes;
    const next = record.version === undefined ? {} : { version: record.version + 1 };
    this.late.note(entity, record, [...changed, ...Object.keys(next)]);
    Object.assign(record, fields, next);
    const type = this.tableName(entity);
    this.hear(type, record, changed);
    this.lateEntries.push(this.entry(type, record, 'update', changes));
    return changes;
  }

  /** Set-wise update of all that was left for later. */
  async writeUpdates(): Promise<void> {
    await this.late.write(this.manager);
    await bulkInsert(this.manager, ChangeEntry, this.lateEntries);
    this.lateEntries = [];
  }

  /** Moves the version of a record on, where what changed of it is kept elsewhere: whoever read it before is told. */
  async advance<T extends ChangeableRecord & { version: number }>(
    entity: EntityTarget<T>,
    record: T,
  ): Promise<void> {
    const { id, version } = record;
    const next = { version: version + 1 };
    const { affected } = await this.manager.update(entity, { id, version }, next as never);
    if (affected === 0) throw staleRecord();
    Object.assign(record, next);
  }

  /** For an act that creates by thousands: what follows from its records is settled before they are let go. */
  settleCreated(): Promise<void> {
    return this.followUp.settleCreated(this);
  }

  /** Whether this act created the record, by an id of `nextOfMany`. */
  isOfSeries(id: string): boolean {
    const beginning = beginningOf(id);
    return beginning !== null && this.beginnings.has(beginning);
  }

  /** Removes a record, as it was read: another act's change since is the conflict `stale-record`. */
  async remove<T extends ChangeableRecord>(entity: EntityTarget<T>, record: T): Promise<void> {
    const { id, version } = record;
    const where = version === undefined ? { id } : { id, version };
    const { affected } = await this.manager.delete(entity, where);
    if (affected === 0) throw staleRecord();
    await this.tellRemoved(entity, [record]);
  }

  /** Set-wise removal of records that the act holds (`lock`); as many at once as one question takes. */
  async removeMany<T extends ChangeableRecord>(
    entity: EntityTarget<T>,
    records: readonly T[],
  ): Promise<void> {
    if (records.length === 0) return;
    await this.manager.delete(entity, { id: In(records.map(({ id }) => id)) });
    await this.tellRemoved(entity, records);
  }

  /** One entry a record: its last values stay readable there. */
  private async tellRemoved<T extends ChangeableRecord>(
    entity: EntityTarget<T>,
    records: readonly T[],
  ): Promise<void> {
    const type = this.tableName(entity);
    for (const record of records) this.hear(type, record, 'removed');
    await bulkInsert(
      this.manager,
      ChangeEntry,
      records.map((record) => this.entry(type, record, 'remove', lastValues(record))),
    );
  }

  private hear(table: string, record: ChangeableRecord, change: Change): void {
    this.hasWritten = true;
    this.moved.add(record);
    this.followUp.hear(table, record, change);
  }

  private tableName<T extends ChangeableRecord>(entity: EntityTarget<T>): string {
    return this.manager.connection.getMetadata(entity).tableName;
  }

  /** Null when the entry of its series has told it, for its buyer. */
  private creation(type: string, record: ChangeableRecord): ChangeEntry | null {
    const beginning = beginningOf(record.id);
    if (beginning === null || !this.beginnings.has(beginning))
      return this.entry(type, record, 'create', null);
    const key = `${type} ${beginning} ${record.buyerId}`;
    if (this.told.has(key)) return null;
    this.told.add(key);
    return { ...this.entry(type, record, 'create', null), recordId: beginning };
  }

  private entry(
    recordType: string,
    record: ChangeableRecord,
    operation: Operation,
    changes: FieldChanges | null,
  ): ChangeEntry {
    return {
      id: this.ids.next(),
      at: this.at,
      actorId: this.act.actorId,
      actKind: this.act.kind,
      actRef: this.act.ref,
      recordType,
      recordId: record.id,
      buyerId: record.buyerId ?? null,
      operation,
      changes,
    };
  }
}

function lastValues(record: object): FieldChanges {
  return Object.fromEntries(Object.entries(record).map(([field, value]) => [field, [value, null] as const]));
}

function differences<T extends object>(record: T, fields: Partial<T>): FieldChanges {
  const changes: Record<string, readonly [unknown, unknown]> = {};
  for (const [field, after] of Object.entries(fields)) {
    const before: unknown = record[field as keyof T];
    if (JSON.stringify(before ?? null) !== JSON.stringify(after ?? null))
      changes[field] = [before ?? null, after ?? null];
  }
  return changes;
}
