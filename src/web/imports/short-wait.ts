const PATIENCE_MS = 4_000;

/** Waits a little: most lists are read before their reader looks up; the page follows the others (undefined). */
export async function within<T>(ended: Promise<T>, patienceMs = PATIENCE_MS): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  const result = await Promise.race([ended, patience]);
  clearTimeout(timer);
  return result;
}
