import { type ReportModel } from '../../domain/report/report-model';
import { type PageFlow } from './page-flow';
import { COLOURS, MARGIN, SIZES } from './page-style';

const STYLE = { font: 'regular', size: SIZES.footer, colour: COLOURS.soft } as const;

/** Title, edition, page x / n at the foot of every page but the cover; read by nobody twice. */
export function drawFooters(flow: PageFlow, { title, year, buyerName, edition }: ReportModel): void {
  const { count } = flow.doc.bufferedPageRange();
  for (let index = 1; index < count; index += 1) {
    flow.doc.switchToPage(index);
    const { x, width } = flow;
    const y = flow.doc.page.height - MARGIN + 8;
    flow.rule(y - 8, COLOURS.line, 0.5);
    flow.artifact(() => {
      flow.write(`${title}, bilan ${year} · ${buyerName}`, { x, y, width: width * 0.68 }, STYLE);
      const right = { x: x + width * 0.6, y, width: width * 0.4 };
      flow.write(`${edition} · page ${index + 1} / ${count}`, right, { ...STYLE, align: 'right' });
    }, 'Pagination');
  }
}
