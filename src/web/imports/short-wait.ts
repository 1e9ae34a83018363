const PATIENCE_MS = 4_000;

/** Waits a little: most lists are read before their reader looks up; the page follows the others. */
export async function within(ended: Promise<void>, patienceMs = PATIENCE_MS): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([ended, patience]);
  clearTimeout(timer);
}
