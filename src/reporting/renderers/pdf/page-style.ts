import { type Mark } from '../../domain/report/report-model';

/** Points. A4, 20 mm of margin. */
export const MARGIN = 56.7;
export const PORTRAIT = { width: 595.28, height: 841.89 } as const;
export const FOOTER_ROOM = 34;

export const COLOURS = {
  ink: '#16202c',
  soft: '#4a5765',
  line: '#d5dbe1',
  rule: '#16202c',
  accent: '#0f5c6e',
  onAccent: '#ffffff',
} as const;

/** Words carry the state; colour repeats it. */
export const MARK_COLOURS: Readonly<Record<Mark, string>> = {
  kept: '#1f6b3a',
  close: '#7a5000',
  far: '#a3231b',
};

export const SIZES = {
  heading: 20,
  message: 12,
  subheading: 12,
  body: 9.5,
  table: 8.3,
  caption: 7.8,
  footer: 7.2,
} as const;
