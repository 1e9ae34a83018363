import { type Block, type Section } from '../../domain/report/report-model';
import { chartRoom, drawChart } from './blocks/chart-block';
import { drawTable, TABLE_START } from './blocks/table-block';
import { drawHeading, drawList, drawParagraph, drawTiles } from './blocks/text-blocks';
import { type ContentsEntry } from './contents-page';
import { type Element, type PageFlow } from './page-flow';
import { COLOURS, MARGIN, SIZES } from './page-style';

/** A section follows on the same page where at least this much is left, and the page is of its kind. */
const ROOM_TO_FOLLOW = 360;
const HEADING_ROOM = 40;
const MESSAGE_WIDTH = 420;

/** Draws a section and tells where it stands, for the contents and the bookmarks. */
export function drawSection(flow: PageFlow, section: Section): ContentsEntry {
  startSection(flow, section);
  const element = flow.child(flow.root, 'Sect', { title: section.heading });
  flow.doc.addNamedDestination(section.id, 'XYZ', MARGIN, flow.y, null);
  const entry = { heading: section.heading, destination: section.id, pageNumber: flow.pageIndex + 1 };
  addBookmark(flow, section.heading);
  flow.paragraph(element, 'H1', section.heading, { font: 'bold', size: SIZES.heading });
  flow.y += 6;
  if (section.message !== null) drawMessage(flow, element, section.message);
  flow.y += 8;
  section.blocks.forEach((block, index) => {
    flow.ensure(roomToStart(block, section.blocks[index + 1]));
    drawBlock(flow, element, block);
  });
  element.end();
  return entry;
}

function startSection(flow: PageFlow, { orientation }: Section): void {
  const follows = flow.pageOrientation === orientation && flow.room >= ROOM_TO_FOLLOW && flow.pageIndex > 1;
  if (!follows) flow.newPage(orientation);
  else if (flow.y > MARGIN) flow.y += 26;
}

function addBookmark({ doc, y }: PageFlow, heading: string): void {
  // The typings know `expanded` only; `top` is where the bookmark leads on its page.
  const options: { expanded?: boolean; top: number } = { top: y };
  doc.outline.addItem(heading, options);
}

function drawMessage(flow: PageFlow, element: Element, message: string): void {
  const style = { font: 'semibold', size: SIZES.message, colour: COLOURS.accent, lineGap: 1.5 } as const;
  flow.paragraph(element, 'P', message, style, Math.min(flow.width, MESSAGE_WIDTH));
}

/** A heading stays with what follows it. */
function roomToStart(block: Block, next: Block | undefined): number {
  switch (block.kind) {
    case 'heading':
      return HEADING_ROOM + (next === undefined ? 0 : roomToStart(next, undefined));
    case 'chart':
      return chartRoom(block);
    case 'table':
      return TABLE_START;
    case 'tiles':
      return 150;
    case 'paragraph':
    case 'list':
      return 40;
  }
}

function drawBlock(flow: PageFlow, element: Element, block: Block): void {
  switch (block.kind) {
    case 'paragraph':
      return drawParagraph(flow, element, block.text);
    case 'heading':
      return drawHeading(flow, element, block.text);
    case 'tiles':
      return drawTiles(flow, element, block.tiles);
    case 'list':
      return drawList(flow, element, block.items);
    case 'table':
      return drawTable(flow, element, block);
    case 'chart':
      return drawChart(flow, element, block);
  }
}
