/** Okabe-Ito order, told apart by people who confuse red and green; the first is the house teal. */
export const SERIES_COLOURS = ['#0f5c6e', '#e69f00', '#56b4e9', '#009e73', '#cc79a7', '#d55e00'] as const;

export const INK = '#16202c';
export const INK_SOFT = '#4a5765';
export const LINE = '#d5dbe1';
export const CHART_FONT = 'Source Sans 3';

/** A pattern beside each colour, for print in grey; none on a single series. */
export const DECALS = [
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
