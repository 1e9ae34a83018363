/** A published count of people below this is masked; usual statistical threshold, advised by the DPO. */
export const SMALLEST_PUBLISHED_COUNT = 5;

/**
 * Which cells of a partition of people must be masked, `total` being published beside them.
 * The people in no cell are a cell too. When a single cell would be hidden, the smallest other one is
 * hidden with it: otherwise the total minus the rest gives it away.
 */
export function maskedCells(counts: readonly number[], total: number): boolean[] {
  if (total === 0) return counts.map(() => false);
  const remainder = total - counts.reduce((sum, count) => sum + count, 0);
  const cells = counts.length === 1 || remainder > 0 ? [...counts, remainder] : [...counts];
  const masked = cells.map((count) => count < SMALLEST_PUBLISHED_COUNT);
  if (masked.filter(Boolean).length === 1) masked[smallestShown(cells, masked)] = true;
  return masked.slice(0, counts.length);
}

/** True when the number itself may not be published; nobody is nobody. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_PUBLISHED_COUNT;
}

function smallestShown(cells: readonly number[], masked: readonly boolean[]): number {
  let smallest = -1;
  cells.forEach((count, index) => {
    if (!masked[index] && (smallest < 0 || count < (cells[smallest] ?? 0))) smallest = index;
  });
  return smallest;
}
