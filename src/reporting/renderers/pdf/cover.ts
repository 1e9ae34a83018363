import { capitalised } from '../../../shared/domain/french';
import { type ReportModel } from '../../domain/report/report-model';
import { type PageFlow, type TextStyle } from './page-flow';
import { COLOURS, MARGIN, PORTRAIT } from './page-style';

const white = (font: TextStyle['font'], size: number): TextStyle => ({
  font,
  size,
  colour: COLOURS.onAccent,
});

/** Full page in the house colour: who, what, which year, and one large figure. */
export function drawCover(flow: PageFlow, model: ReportModel): void {
  flow.newPage('portrait');
  const { doc, root } = flow;
  const { width, height } = PORTRAIT;
  flow.artifact(() => doc.rect(0, 0, width, height).fill(COLOURS.accent));
  const cover = flow.child(root, 'Sect', { title: 'Couverture' });
  flow.y = 74;
  flow.paragraph(cover, 'P', model.buyerName, white('regular', 12));
  flow.y += 26;
  flow.paragraph(cover, 'H1', model.title, white('bold', 30));
  flow.y += 12;
  flow.paragraph(cover, 'P', model.subtitle, white('regular', 16));
  flow.y = 480;
  flow.paragraph(cover, 'P', model.cover.figure, white('bold', 96));
  flow.y += 2;
  flow.paragraph(cover, 'P', model.cover.caption, white('regular', 16), 400);
  drawFoot(flow, model);
}

function drawFoot(flow: PageFlow, { department, edition }: ReportModel): void {
  const y = PORTRAIT.height - MARGIN - 24;
  flow.rule(y, '#8fb3bc', 0.7);
  const half = flow.width / 2;
  const style = white('regular', 10);
  flow.tagged(flow.root, 'P', () => flow.write(department, { x: MARGIN, y: y + 10, width: half }, style));
  flow.tagged(flow.root, 'P', () =>
    flow.write(
      capitalised(edition),
      { x: MARGIN + half, y: y + 10, width: half },
      { ...style, align: 'right' },
    ),
  );
}
