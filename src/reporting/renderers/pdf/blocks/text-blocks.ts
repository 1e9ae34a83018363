import { type NamedText, type Tile } from '../../../domain/report/report-model';
import { type Element, type PageFlow, type TextStyle } from '../page-flow';
import { COLOURS, SIZES } from '../page-style';

const BODY: TextStyle = { font: 'regular', size: SIZES.body, lineGap: 2.4 };
const SUBHEADING: TextStyle = { font: 'semibold', size: SIZES.subheading };
const TERM: TextStyle = { font: 'semibold', size: SIZES.body };
const FIGURE: TextStyle = { font: 'bold', size: 18 };
const TILE_CAPTION: TextStyle = { font: 'regular', size: 8.2, colour: COLOURS.soft };

/** About 70 characters a line: longer ones are hard to read. */
const READING_WIDTH = 400;
const TILES_A_ROW = 3;
const TERM_WIDTH = 112;

export function drawParagraph(flow: PageFlow, parent: Element, text: string): void {
  const width = Math.min(flow.width, READING_WIDTH);
  flow.ensure(flow.heightOf(text, width, BODY));
  flow.paragraph(parent, 'P', text, BODY, width);
  flow.y += 10;
}

export function drawHeading(flow: PageFlow, parent: Element, text: string): void {
  flow.y += 10;
  flow.paragraph(parent, 'H2', text, SUBHEADING);
  flow.y += 8;
}

/** Terms at the left, their text beside: the axes of the scheme, the method. */
export function drawList(flow: PageFlow, parent: Element, items: readonly NamedText[]): void {
  const width = flow.width - TERM_WIDTH;
  let list = flow.child(parent, 'L');
  for (const { term, text } of items) {
    const height = Math.max(flow.heightOf(text, width, BODY), flow.heightOf(term, TERM_WIDTH - 10, TERM));
    if (flow.ensure(height)) list = flow.child(parent, 'L');
    const item = flow.child(list, 'LI');
    const { x, y } = flow;
    flow.tagged(item, 'Lbl', () => flow.write(term, { x, y, width: TERM_WIDTH - 10 }, TERM));
    flow.tagged(item, 'LBody', () => flow.write(text, { x: x + TERM_WIDTH, y, width }, BODY));
    flow.y += height + 7;
  }
  flow.y += 4;
}

/** Key figures, three a row, between two rules. */
export function drawTiles(flow: PageFlow, parent: Element, tiles: readonly Tile[]): void {
  const column = flow.width / TILES_A_ROW;
  flow.rule(flow.y, COLOURS.rule, 1);
  for (let start = 0; start < tiles.length; start += TILES_A_ROW) {
    const row = tiles.slice(start, start + TILES_A_ROW);
    if (start > 0) flow.rule(flow.y, COLOURS.line);
    const heights = row.map(({ caption }) => flow.heightOf(caption, column - 18, TILE_CAPTION));
    row.forEach((tile, index) =>
      drawTile(flow, parent, tile, { x: flow.x + index * column, width: column - 18 }),
    );
    flow.y += 42 + Math.max(...heights);
  }
  flow.rule(flow.y, COLOURS.rule, 1);
  flow.y += 14;
}

function drawTile(
  flow: PageFlow,
  parent: Element,
  { figure, caption }: Tile,
  { x, width }: { x: number; width: number },
): void {
  const y = flow.y + 9;
  flow.tagged(parent, 'P', () => {
    flow.write(figure, { x, y, width }, FIGURE);
    flow.write(caption, { x, y: y + 24, width }, TILE_CAPTION);
  });
}
