import { type Element, type PageFlow, type TextStyle } from './page-flow';
import { COLOURS, MARGIN, SIZES } from './page-style';

export interface ContentsEntry {
  readonly heading: string;
  readonly destination: string;
  readonly pageNumber: number;
}

/** Its place in the reading order is taken before the sections: added later, it would be read last. */
export interface ContentsPlace {
  readonly element: Element;
  readonly pageIndex: number;
}

const ENTRY: TextStyle = { font: 'regular', size: 11 };

export function reserveContents(flow: PageFlow): ContentsPlace {
  flow.newPage('portrait');
  const element = flow.child(flow.root, 'Sect', { title: 'Sommaire' });
  return { element, pageIndex: flow.pageIndex };
}

/** Written last, once the pages are known; each line is a link. */
export function drawContents(flow: PageFlow, place: ContentsPlace, entries: readonly ContentsEntry[]): void {
  flow.doc.switchToPage(place.pageIndex);
  flow.y = MARGIN;
  flow.paragraph(place.element, 'H1', 'Sommaire', { font: 'bold', size: SIZES.heading });
  flow.y += 18;
  const toc = flow.child(place.element, 'TOC');
  for (const entry of entries) drawEntry(flow, toc, entry);
}

function drawEntry(flow: PageFlow, toc: Element, { heading, destination, pageNumber }: ContentsEntry): void {
  const { x, y, width, doc } = flow;
  const link = flow.child(flow.child(toc, 'TOCI'), 'Link');
  link.add(() => {
    flow.write(heading, { x, y, width: width - 40 }, ENTRY);
    flow.write(String(pageNumber), { x: x + width - 40, y, width: 40 }, { ...ENTRY, align: 'right' });
  });
  const label = `${heading}, page ${pageNumber}`;
  doc.goTo(x, y, width, 18, destination, linkOptions(label, link));
  link.end();
  flow.y += 19;
  flow.rule(flow.y, COLOURS.line, 0.5);
  flow.y += 7;
}

/** PDF/UA-1, 7.18.5: a link says where it goes, and belongs to its structure element. */
function linkOptions(label: string, structParent: Element): object {
  return { Contents: new String(label), structParent };
}
