import { type ChartBlock, type ChartSeries } from '../report-model';

interface ChartTexts {
  readonly caption: string;
  /** What the picture shows, without its values: these are appended. */
  readonly subject: string;
}

/** Horizontal bars, one series, in the order given (largest first). */
export function horizontalBars(
  bars: readonly { readonly category: string; readonly value: number; readonly label: string }[],
  texts: ChartTexts,
): ChartBlock {
  const series: ChartSeries = {
    name: '',
    values: bars.map(({ value }) => value),
    labels: bars.map(({ label }) => label),
  };
  return chart(
    'horizontal-bars',
    bars.map(({ category }) => category),
    [series],
    texts,
  );
}

/** Columns side by side, several series over the same categories. */
export function groupedColumns(
  categories: readonly string[],
  series: readonly ChartSeries[],
  texts: ChartTexts,
): ChartBlock {
  return chart('grouped-columns', categories, series, texts);
}

function chart(
  form: ChartBlock['form'],
  categories: readonly string[],
  series: readonly ChartSeries[],
  { caption, subject }: ChartTexts,
): ChartBlock {
  return {
    kind: 'chart',
    form,
    categories,
    series,
    caption,
    alternative: `${subject} ${inWords(categories, series)}`,
  };
}

function inWords(categories: readonly string[], series: readonly ChartSeries[]): string {
  const parts = categories.map((category, index) => {
    const values = series.map(({ name, labels }) => `${name === '' ? '' : `${name} `}${labels[index] ?? ''}`);
    return `${category} : ${values.join(', ')}`;
  });
  return `${parts.join(' ; ')}.`;
}
