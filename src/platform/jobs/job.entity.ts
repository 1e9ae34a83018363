import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../database/column-types';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Long work is a row: any instance can follow it, call it off, begin it, or take it over from one that died. */
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
  /** The process that does it. */
  @Column(column.optionalId) runnerId!: string | null;
  /** The process that died doing it, and from which it was taken over. */
  @Column(column.optionalId) takenFromId!: string | null;
  /** The job that it led to: the import of a preview. */
  @Column(column.optionalId) followedById!: string | null;
}
