import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { JobsOfInstances1765200000000 } from '../database/migrations/jobs-of-instances-1765200000000';
import { type Job } from './job.entity';
import { JobsRepository } from './jobs.repository';

describe('the queue of jobs', () => {
  let application: INestApplicationContext;
  let jobs: JobsRepository;
  let first: Job;
  let second: Job;
  beforeEach(async () => {
    application = await testApplication();
    jobs = application.get(JobsRepository);
    first = await jobs.open('import', 'owner', { file: 1 });
    second = await jobs.open('import', 'owner', { file: 2 });
  });
  afterEach(() => application.close());

  const claimed = async (runner: string): Promise<string | null> =>
    (await jobs.claim(runner))?.job.id ?? null;
  const silentSince = (instant: string): Promise<unknown> =>
    application
      .get(DataSource)
      .query(`UPDATE "jobs" SET "heartbeatAt" = '${instant}' WHERE "state" = 'running'`);

  it('gives the oldest, to one of those who ask at once, and nothing beside it', async () => {
    const asked = await Promise.all([claimed('a'), claimed('b')]);
    expect(asked.filter((id) => id !== null)).toEqual([first.id]);
    expect([await claimed('a'), await jobs.ahead(second.id)]).toEqual([null, 1]);
  });

  it('gives a job again whose process is silent for a minute; what that one still writes is lost', async () => {
    await jobs.claim('a');
    await silentSince('2026-11-24T11:59:00.000Z');
    expect(await claimed('b')).toBeNull();
    await silentSince('2026-11-24T11:58:59.999Z');
    expect(await jobs.claim('b')).toMatchObject({ job: { id: first.id }, diedTwice: false });
    expect([await jobs.beat(first.id, 'a', 7), await jobs.beat(first.id, 'b', 7)]).toEqual([false, true]);
    await jobs.end(first.id, 'a', { state: 'done', result: null, failure: null });
    expect(await jobs.byId(first.id)).toMatchObject({ state: 'running', runnerId: 'b', progressDone: 7 });
  });

  it('says of a job that two processes died of it, not of one that could not write', async () => {
    await jobs.claim('a');
    await silentSince('2026-11-24T11:00:00.000Z');
    expect(await jobs.claim('a')).toMatchObject({ diedTwice: false });
    await silentSince('2026-11-24T11:00:00.000Z');
    expect(await jobs.claim('b')).toMatchObject({ diedTwice: false });
    await silentSince('2026-11-24T11:00:00.000Z');
    expect(await jobs.claim('c')).toMatchObject({ job: { id: first.id }, diedTwice: true });
  });

  it('takes back what a process that stops was doing', async () => {
    await jobs.claim('a');
    await jobs.release(first.id, 'a');
    expect(await jobs.claim('b')).toMatchObject({ job: { id: first.id }, diedTwice: false });
  });

  it('lets one job follow a job that is done, another only where that came to nothing', async () => {
    expect(await jobs.follow(first, 'next')).toBeNull();
    await jobs.claim('a');
    await jobs.end(first.id, 'a', { state: 'done', result: null, failure: null });
    const [next, same] = await Promise.all([jobs.follow(first, 'next'), jobs.follow(first, 'next')]);
    expect(next).toBe(same);
    expect([await jobs.cancel(first.id), await jobs.cancel(next ?? '')]).toEqual([false, true]);
    const again = await jobs.follow(first, 'next');
    expect([again === next, (await jobs.byId(again ?? ''))?.payload]).toEqual([false, { file: 1 }]);
  });

  it('keeps, from a former version, which import followed a preview', async () => {
    const runner = application.get(DataSource).createQueryRunner();
    const migration = new JobsOfInstances1765200000000();
    await migration.down(runner);
    const said = JSON.stringify({ report: null, milliseconds: 3, confirmedBy: second.id });
    await runner.query(
      `UPDATE "jobs" SET "kind" = 'import-preview', "result" = '${said}' WHERE "id" = '${first.id}'`,
    );
    await migration.up(runner);
    await runner.release();
    expect((await jobs.byId(first.id))?.followedById).toBe(second.id);
    expect((await jobs.byId(second.id))?.followedById).toBeNull();
  });
});
