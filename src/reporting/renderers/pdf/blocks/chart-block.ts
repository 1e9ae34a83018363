import svgToPdf from 'svg-to-pdfkit';
import { type ChartBlock } from '../../../domain/report/report-model';
import { chartHeight, chartSvg } from '../../charts/chart-svg';
import { type FontName } from '../fonts';
import { type Element, type PageFlow, type TextStyle } from '../page-flow';
import { COLOURS, SIZES } from '../page-style';

const CAPTION: TextStyle = { font: 'regular', size: SIZES.caption, colour: COLOURS.soft };
const CAPTION_ROOM = 34;

/** Room a chart needs, with its caption: it is never cut. */
export function chartRoom(chart: ChartBlock): number {
  return chartHeight(chart) + CAPTION_ROOM;
}

/** A chart as vectors; its alternative text says every value. */
export function drawChart(flow: PageFlow, parent: Element, chart: ChartBlock): void {
  const size = { width: flow.width, height: chartHeight(chart) };
  flow.ensure(chartRoom(chart));
  const { x, y } = flow;
  const bbox: [number, number, number, number] = [x, y, x + size.width, y + size.height];
  flow.tagged(
    parent,
    'Figure',
    () => svgToPdf(flow.doc, chartSvg(chart, size), x, y, { ...size, assumePt: true, fontCallback: fontFor }),
    { alt: chart.alternative, bbox },
  );
  flow.y += size.height + 6;
  flow.paragraph(parent, 'P', chart.caption, CAPTION);
  flow.y += 14;
}

function fontFor(_family: string, isBold: boolean): FontName {
  return isBold ? 'semibold' : 'regular';
}
