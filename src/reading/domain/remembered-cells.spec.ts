import { remembered } from './remembered-cells';
import { type SheetCell } from './table';

/** How often each text was read anew. */
function counting(): { read: (cell: SheetCell) => string; times: Map<string, number> } {
  const times = new Map<string, number>();
  const read = remembered(({ text, kind, percent }) => {
    times.set(text, (times.get(text) ?? 0) + 1);
    return `${text} as ${kind}${percent === true ? ' %' : ''}`;
  });
  return { read, times };
}

describe('the memory of a column', () => {
  it('reads cells that are alike once', () => {
    const { read, times } = counting();
    const said = ['Oui', 'Non', 'Oui', 'Oui'].map((text) => read({ text, kind: 'text' }));
    expect(said).toEqual(['Oui as text', 'Non as text', 'Oui as text', 'Oui as text']);
    expect([...times]).toEqual([
      ['Oui', 1],
      ['Non', 1],
    ]);
  });

  it('does not take one text of two kinds for the same cell', () => {
    const { read } = counting();
    const cells: SheetCell[] = [
      { text: '5', kind: 'text' },
      { text: '5', kind: 'number' },
      { text: '5', kind: 'number', percent: true },
      { text: '5', kind: 'number' },
    ];
    expect(cells.map(read)).toEqual(['5 as text', '5 as number', '5 as number %', '5 as number']);
  });

  it('is given up where cells never come again, and goes on where they do', () => {
    const rare = counting();
    const often = counting();
    for (let row = 0; row < 5_000; row += 1) {
      rare.read({ text: `M-${row}`, kind: 'text' });
      often.read({ text: `Direction ${row % 12}`, kind: 'text' });
      often.read({ text: `M-${row}`, kind: 'text' });
    }
    rare.read({ text: 'M-4999', kind: 'text' });
    expect(rare.times.get('M-4999')).toBe(2);
    expect(often.times.get('Direction 3')).toBeLessThan(10);
  });
});
