import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '../clock';
import { type Patience, Writer } from '../database/writer';
import { IdMaker } from '../ids';
import { Job, type JobState } from './job.entity';

/** A running job that has not beaten for this long is dead: its process ended without a word. */
const DEAD_AFTER_MS = 60_000;

/** The rows of long work. They are operational, not records: no change entry, no perimeter but the owner's. */
@Injectable()
export class JobsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly ids: IdMaker,
  ) {}

  async open(kind: string, ownerId: string | null, payload: unknown): Promise<Job> {
    const job: Job = {
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
    };
    await this.writer.transact((manager) => manager.insert(Job, job as never), 'page');
    return job;
  }

  async byId(id: string): Promise<Job | null> {
    const job = await this.dataSource.manager.findOneBy(Job, { id });
    return job && this.isDead(job) ? { ...job, state: 'failed', failure: INTERRUPTED } : job;
  }

  /** Jobs of one kind and owner, newest first. */
  async ofOwner(kind: string, ownerId: string | null, count = 20): Promise<Job[]> {
    return this.dataSource.manager.find(Job, {
      where: { kind, ownerId: ownerId ?? IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: count,
    });
  }

  /** Progress is worth no wait: it comes again. */
  async beat(id: string, done: number, total: number | null, patience: Patience = 'probe'): Promise<void> {
    await this.set(
      id,
      {
        state: 'running',
        progressDone: done,
        progressTotal: total,
        heartbeatAt: this.clock.instant(),
      },
      patience,
    );
  }

  async end(
    id: string,
    state: Extract<JobState, 'done' | 'failed' | 'cancelled'>,
    outcome: { result?: unknown; failure?: string },
  ): Promise<void> {
    await this.set(
      id,
      {
        state,
        endedAt: this.clock.instant(),
        result: outcome.result ?? null,
        failure: outcome.failure ?? null,
      },
      'long',
    );
  }

  private isDead(job: Job): boolean {
    if (job.state !== 'running' && job.state !== 'queued') return false;
    const lastSign = job.heartbeatAt ?? job.createdAt;
    return this.clock.now().getTime() - Date.parse(lastSign) > DEAD_AFTER_MS;
  }

  private async set(id: string, fields: Partial<Job>, patience: Patience): Promise<void> {
    await this.writer.transact((manager) => manager.update(Job, { id }, fields as never), patience);
  }
}

const INTERRUPTED = 'Ce travail s’est interrompu sans finir, rien n’a été enregistré. Relancez-le.';
