import PDFDocument from 'pdfkit';
import { largeReportInput } from '../../../../test/support/large-report';
import { buildReportModel } from '../../domain/report/build-report-model';
import { FONT_NAMES, fontOf, type GlyphRun, registerFonts } from './fonts';

const DIGITS = [...'0123456789'];
const BESIDE = [
  ...'-/.,:;()\'’"«»…%€\u00A0\u202FabcdefghijklmnopqrstuvwxyzéèàçùœABCDEFGHIJKLMNOPQRSTUVWXYZÉÈÀŒ',
];

/** Any features asked for, even none, have a text laid out whole. */
const WHOLE = {};

describe.each(FONT_NAMES)('the font %s, laid out in pieces around digits', (name) => {
  const doc = new PDFDocument({ autoFirstPage: false });
  registerFonts(doc);
  const font = fontOf(doc, name);
  const drawn = ({ glyphs, positions, advanceWidth }: GlyphRun): unknown => ({
    glyphs: glyphs.map((glyph) => (glyph as { readonly id: number }).id),
    positions,
    advanceWidth,
  });
  const differs = (text: string): boolean =>
    JSON.stringify(drawn(font.layoutRun(text))) !== JSON.stringify(drawn(font.layoutRun(text, WHOLE)));

  it('places every sign beside a digit, and between two, as the font does', () => {
    const texts = DIGITS.flatMap((digit, index) => {
      const other = DIGITS[(index + 3) % 10] ?? '';
      const between = BESIDE.flatMap((sign) => [
        `${sign}${digit}`,
        `${digit}${sign}${other}`,
        `${sign}${sign}${digit}`,
      ]);
      return [...DIGITS.map((next) => `${digit}${next}`), ...between];
    });
    expect(texts.length).toBeGreaterThan(2_000);
    expect(texts.filter(differs)).toEqual([]);
  });

  it('places every word of a report as the font does', () => {
    const { workbook, ...text } = buildReportModel(largeReportInput());
    const words = [...new Set(JSON.stringify(text).split(/(?<=[ \t])|["\\]/))].filter((word) =>
      /\d/.test(word),
    );
    expect([workbook.sheets.length, words.length > 1_000]).toEqual([10, true]);
    expect(words.filter(differs)).toEqual([]);
  });
});
