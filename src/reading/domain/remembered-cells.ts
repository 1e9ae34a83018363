import { type SheetCell } from './table';

/** So many different cells are kept of a column. */
const MOST = 1024;
/** So many repeats among them pay for the memory: a reading costs several times what remembering it does. */
const ENOUGH = MOST / 4;

interface Remembered<T> {
  readonly of: SheetCell;
  readonly made: T;
}

/**
 * The same reading, done once for cells that are alike: most columns of a list repeat a few values, and what a cell is
 * read as follows from the cell alone. A column that rarely repeats (subjects, numbers) is soon read without memory.
 */
export function remembered<T>(read: (cell: SheetCell) => T): (cell: SheetCell) => T {
  const known = new Map<string, Remembered<T>>();
  let repeats = 0;
  let repeatsOften = true;
  return (cell) => {
    if (!repeatsOften) return read(cell);
    const before = known.get(cell.text);
    if (before?.of.kind === cell.kind && before.of.percent === cell.percent) {
      repeats += 1;
      return before.made;
    }
    const made = read(cell);
    if (known.size === MOST) {
      repeatsOften = repeats >= ENOUGH;
      repeats = 0;
      known.clear();
    }
    known.set(cell.text, { of: cell, made });
    return made;
  };
}
