import * as echarts from 'echarts';
import { type ChartBlock } from '../../domain/report/report-model';

/** Okabe-Ito order, told apart by people who confuse red and green; the first is the house teal. */
const SERIES_COLOURS = ['#0f5c6e', '#e69f00', '#56b4e9', '#009e73', '#cc79a7', '#d55e00'] as const;

const INK = '#16202c';
const INK_SOFT = '#4a5765';
const LINE = '#d5dbe1';
const CHART_FONT = 'Source Sans 3';

/** A pattern beside each colour, for print in grey; none on a single series. */
const DECALS = [
  { symbol: 'none' },
  {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [2, 4],
    rotation: -Math.PI / 4,
    color: 'rgba(22,32,44,0.55)',
  },
  {
    symbol: 'circle',
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.6,
    color: 'rgba(22,32,44,0.6)',
  },
];

type Option = echarts.EChartsCoreOption;

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

const ROW_HEIGHT = 25;
const COLUMNS_HEIGHT = 190;

/** Height that lets a chart breathe at a given width, in the unit of the width (points or pixels). */
export function chartHeight({ form, categories }: ChartBlock): number {
  return form === 'horizontal-bars' ? categories.length * ROW_HEIGHT + 8 : COLUMNS_HEIGHT;
}

/** The chart as an SVG text, drawn without a browser: the same for a page, the PDF and a picture. */
export function chartSvg(chart: ChartBlock, { width, height }: ChartSize): string {
  const instance = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    instance.setOption(chart.form === 'horizontal-bars' ? horizontal(chart, width) : columns(chart));
    return instance.renderToSVGString();
  } finally {
    instance.dispose();
  }
}

const base = {
  animation: false,
  textStyle: { fontFamily: CHART_FONT, fontSize: 9, color: INK },
} as const;

/** Halos of labels disappear in the PDF: they are switched off everywhere. */
const labelStyle = { show: true, textBorderWidth: 0, fontFamily: CHART_FONT, color: INK } as const;

function horizontal({ categories, series }: ChartBlock, width: number): Option {
  const [only] = series;
  const labels = only?.labels ?? [];
  return {
    ...base,
    grid: { left: 150, right: Math.round(width * 0.24), top: 2, bottom: 2 },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      data: [...categories],
      inverse: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { width: 140, overflow: 'break', color: INK, fontSize: 9, lineHeight: 10 },
    },
    series: [
      {
        type: 'bar',
        data: [...(only?.values ?? [])],
        barWidth: 14,
        itemStyle: { color: SERIES_COLOURS[0] },
        label: {
          ...labelStyle,
          position: 'right',
          fontSize: 9,
          fontWeight: 'bold',
          formatter: ({ dataIndex }: { dataIndex: number }) => labels[dataIndex] ?? '',
        },
      },
    ],
  };
}

function columns({ categories, series }: ChartBlock): Option {
  return {
    ...base,
    legend: {
      top: 0,
      left: 0,
      itemWidth: 14,
      itemHeight: 10,
      itemGap: 16,
      textStyle: { color: INK, fontSize: 9 },
    },
    grid: { left: 2, right: 2, top: 42, bottom: 20 },
    xAxis: {
      type: 'category',
      data: [...categories],
      axisLine: { lineStyle: { color: LINE } },
      axisTick: { show: false },
      axisLabel: { color: INK_SOFT, fontSize: 9 },
    },
    yAxis: { type: 'value', show: false, min: 0 },
    series: series.map(({ name, values, labels }, index) => ({
      name,
      type: 'bar',
      data: [...values],
      barMaxWidth: 44,
      barGap: '12%',
      itemStyle: { color: SERIES_COLOURS[index], decal: DECALS[index] },
      label: {
        ...labelStyle,
        position: 'top',
        fontSize: 8.5,
        fontWeight: 'bold',
        formatter: ({ dataIndex }: { dataIndex: number }) => labels[dataIndex] ?? '',
      },
    })),
  };
}
