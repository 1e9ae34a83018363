import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere, In, IsNull } from 'typeorm';
import { Clock } from '../clock';
import { Writer } from '../database/writer';
import { IdMaker } from '../ids';
import { Job, type JobState } from './job.entity';

/** A running job that has not beaten for this long is dead: its process ended without a word. */
const DEAD_AFTER_MS = 60_000;
const UNENDED: readonly JobState[] = ['queued', 'running'];

/** A job that this process is to do. */
export interface Claimed {
  readonly job: Job;
  /** Two processes died doing it. */
  readonly diedTwice: boolean;
}

export interface Ending {
  readonly state: Extract<JobState, 'done' | 'failed'>;
  readonly result: unknown;
  readonly failure: string | null;
}

/**
 * The rows of long work, one queue for all instances. A job is taken, kept and ended by one statement each, which says
 * who does it: what another process has taken over is no longer written by the former. They are operational, not
 * records: no change entry, no perimeter but the owner's.
 */
@Injectable()
export class JobsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly ids: IdMaker,
  ) {}

  async open(kind: string, ownerId: string | null, payload: unknown): Promise<Job> {
    const job = this.newJob(kind, ownerId, payload);
    await this.writer.transact((manager) => manager.insert(Job, job as never), 'page');
    return job;
  }

  /** Opens the job that follows one which is done, once: whoever asks again is given the same; null when there is none. */
  async follow(former: Job, kind: string): Promise<string | null> {
    const job = this.newJob(kind, former.ownerId, former.payload);
    await this.writer.transact(async (manager) => {
      const taken = await manager
        .createQueryBuilder()
        .update(Job)
        .set({ followedById: job.id })
        .where({ id: former.id, state: 'done' })
        .andWhere(NOT_FOLLOWED)
        .execute();
      if (taken.affected === 1) await manager.insert(Job, job as never);
    }, 'page');
    return (await this.byId(former.id))?.followedById ?? null;
  }

  byId(id: string): Promise<Job | null> {
    return this.dataSource.manager.findOneBy(Job, { id });
  }

  /** Jobs of one kind and owner, newest first. */
  async ofOwner(kind: string, ownerId: string | null, count = 20): Promise<Job[]> {
    return this.dataSource.manager.find(Job, {
      where: { kind, ownerId: ownerId ?? IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: count,
    });
  }

  /** How many are done before it. */
  async ahead(id: string): Promise<number> {
    return Math.max(
      0,
      (await this.unended()).findIndex((job) => job.id === id),
    );
  }

  /** True of a job whose process has died: another takes it over. */
  isDead({ state, heartbeatAt, createdAt }: Pick<Job, 'state' | 'heartbeatAt' | 'createdAt'>): boolean {
    if (state !== 'running') return false;
    return this.clock.now().getTime() - Date.parse(heartbeatAt ?? createdAt) > DEAD_AFTER_MS;
  }

  /** The job to do next: one whose process died, else the one that waits longest; null while a living process is at work. */
  async claim(runnerId: string): Promise<Claimed | null> {
    const jobs = await this.unended();
    const begun = jobs.find(({ state }) => state === 'running');
    const next = begun ?? jobs[0];
    if (next === undefined || (begun !== undefined && !this.isDead(begun))) return null;
    const seen = { id: next.id, state: next.state, heartbeatAt: next.heartbeatAt ?? IsNull() };
    // A process that finds its own job again was not able to write: it did not die.
    const takenFromId =
      next.runnerId === null || next.runnerId === runnerId ? next.takenFromId : next.runnerId;
    const taken = { state: 'running', runnerId, takenFromId } as const;
    const isMine = await this.set(seen, { ...taken, heartbeatAt: this.clock.instant(), progressDone: 0 });
    const job = isMine ? await this.byId(next.id) : null;
    return job && { job, diedTwice: next.takenFromId !== null && takenFromId !== next.takenFromId };
  }

  /** A sign of life; false when the job is no longer this process's. It is worth no wait: it comes again. */
  beat(id: string, runnerId: string, done: number): Promise<boolean> {
    const sign = { heartbeatAt: this.clock.instant(), progressDone: done };
    return this.set({ id, runnerId, state: 'running' }, sign, 'probe');
  }

  async end(id: string, runnerId: string, { state, result, failure }: Ending): Promise<void> {
    const ending = { state, result, failure, endedAt: this.clock.instant() };
    await this.set({ id, runnerId, state: 'running' }, ending, 'long');
  }

  /** Back to the queue: its process stops. */
  async release(id: string, runnerId: string): Promise<void> {
    const waiting = { state: 'queued', runnerId: null, heartbeatAt: null } as const;
    await this.set({ id, runnerId, state: 'running' }, waiting, 'long');
  }

  /** Calls off a job that leads to no other; whoever does it learns it from its next beat. */
  async cancel(id: string): Promise<boolean> {
    const { affected } = await this.writer.transact(
      (manager) =>
        manager
          .createQueryBuilder()
          .update(Job)
          .set({ state: 'cancelled', endedAt: this.clock.instant() })
          .where({ id })
          .andWhere(NOT_FOLLOWED)
          .execute(),
      'page',
    );
    return affected === 1;
  }

  /** Replaces what a job keeps that led to this one. */
  async setResultBefore(id: string, result: unknown): Promise<void> {
    await this.set({ followedById: id }, { result }, 'long');
  }

  /** In the order of the queue. */
  private unended(): Promise<Job[]> {
    return this.dataSource.manager.find(Job, {
      select: {
        id: true,
        state: true,
        createdAt: true,
        heartbeatAt: true,
        runnerId: true,
        takenFromId: true,
      },
      where: { state: In([...UNENDED]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  private newJob(kind: string, ownerId: string | null, payload: unknown): Job {
    return {
      id: this.ids.next(),
      kind,
      state: 'queued',
      ownerId,
      payload,
      progressDone: 0,
      progressTotal: null,
      createdAt: this.clock.instant(),
      heartbeatAt: null,
      endedAt: null,
      result: null,
      failure: null,
      runnerId: null,
      takenFromId: null,
      followedById: null,
    };
  }

  /** True when a job was as it is said to be. */
  private async set(
    where: FindOptionsWhere<Job>,
    fields: Partial<Job>,
    patience: 'probe' | 'page' | 'long' = 'page',
  ): Promise<boolean> {
    const { affected } = await this.writer.transact(
      (manager) => manager.update(Job, where, fields as never),
      patience,
    );
    return affected === 1;
  }
}

/** Nor by one that came to nothing. */
const NOT_FOLLOWED = `("followedById" IS NULL OR "followedById" IN
  (SELECT "id" FROM "jobs" WHERE "state" IN ('failed', 'cancelled')))`;
