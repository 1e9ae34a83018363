const DELAY_MS = 1000;

/** A count on stderr, when it is a terminal and the work lasts over a second. */
export class ProgressBar {
  private readonly startedAt = Date.now();
  private shown = false;

  constructor(private readonly label: string) {}

  show(rows: number): void {
    if (!process.stderr.isTTY || Date.now() - this.startedAt < DELAY_MS) return;
    this.shown = true;
    process.stderr.write(`\r${this.label} : ${rows} lignes…`);
  }

  clear(): void {
    if (this.shown) process.stderr.write('\r\u001B[K');
  }
}
