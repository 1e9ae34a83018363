const BEAT_MS = 1_000;

/** Says again and again that a job is alive and how far it is, whatever its child waits for or works out. */
export class Heartbeat {
  rows = 0;
  private isBeating = false;
  private readonly timer: NodeJS.Timeout;

  /** `beat` answers false when the job is this process's no longer. */
  constructor(
    private readonly beat: (rows: number) => Promise<boolean>,
    private readonly lost: () => void,
    private readonly missed: (error: unknown) => void,
  ) {
    this.timer = setInterval(() => void this.once(), BEAT_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async once(): Promise<void> {
    if (this.isBeating) return;
    this.isBeating = true;
    try {
      if (!(await this.beat(this.rows))) this.lost();
    } catch (error) {
      this.missed(error);
    } finally {
      this.isBeating = false;
    }
  }
}
