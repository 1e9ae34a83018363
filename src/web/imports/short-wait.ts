import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 4_000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 150;

/** A job as its page finds it. */
interface Followed {
  readonly state: string;
}

/**
 * Waits a little for a job to end: most lists are read before their reader looks up; the page follows the others.
 * Answers the job as it stands then.
 */
export async function endedSoon<T extends Followed>(find: () => Promise<T | null>): Promise<T | null> {
  const deadline = performance.now() + PATIENCE_MS;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 1.5, LONGEST_PAUSE_MS)) {
    const job = await find();
    const isOpen = job?.state === 'queued' || job?.state === 'running';
    if (!isOpen || performance.now() > deadline) return job;
    await pause(wait);
  }
}
