import * as fc from 'fast-check';
import { maskedCells, SMALLEST_PUBLISHED_COUNT } from './small-cells';

describe('small cells', () => {
  it('masks a cell below five', () => expect(maskedCells([3, 20, 17], 40)).toContain(true));

  it('masks the smallest other cell with a single small one, since the total would give it away', () => {
    expect(maskedCells([3, 20, 17], 40)).toEqual([true, false, true]);
  });

  it('masks a status that nearly everybody has, since the few without it could be told', () => {
    expect(maskedCells([38], 40)).toEqual([true]);
  });

  it('publishes a partition of large cells', () => expect(maskedCells([20, 20], 40)).toEqual([false, false]));

  it('masks nothing where there is nobody', () => expect(maskedCells([0, 0], 0)).toEqual([false, false]));

  it('never leaves a published total from which one small cell can be subtracted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }), fc.nat(60), (counts, others) => {
        const total = counts.reduce((sum, count) => sum + count, others);
        const masks = maskedCells(counts, total);
        const shown = counts.filter((_count, index) => !masks[index]);
        const hidden = total - shown.reduce((sum, count) => sum + count, 0);
        const hiddenCells = masks.filter(Boolean).length + (counts.length === 1 || others > 0 ? 1 : 0);
        expect(total === 0 || shown.every((count) => count >= SMALLEST_PUBLISHED_COUNT)).toBe(true);
        expect(hiddenCells !== 1 || hidden >= SMALLEST_PUBLISHED_COUNT || total === 0).toBe(true);
      }),
    );
  });
});
