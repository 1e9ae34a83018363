import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../database/column-types';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Long work is a row: a page or a second instance can follow it, cancel it, or find it dead. */
@Entity('jobs')
@Index('jobs_state', ['state', 'createdAt'])
export class Job {
  @PrimaryColumn(column.id) id!: string;
  @Column(column.code) kind!: string;
  @Column(column.code) state!: JobState;
  @Column(column.optionalId) ownerId!: string | null;
  @Column(column.json) payload!: unknown;
  @Column(column.count) progressDone!: number;
  @Column(column.optionalCount) progressTotal!: number | null;
  @Column(column.instant) createdAt!: string;
  @Column(column.optionalInstant) heartbeatAt!: string | null;
  @Column(column.optionalInstant) endedAt!: string | null;
  @Column(column.optionalJson) result!: unknown;
  /** The French sentence of what went wrong. */
  @Column(column.optionalText) failure!: string | null;
}
