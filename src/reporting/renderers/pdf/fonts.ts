/** Full Source Sans 3: the subsets for the web lack the narrow space that French numbers are written with. */
const FILES = {
  regular: require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
  semibold: require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
} as const;

export type FontName = keyof typeof FILES;
export const FONT_NAMES = Object.keys(FILES) as FontName[];

/** A font of pdfkit, in what its typings leave out: the glyphs of a text and their places. */
export interface LaidOutFont {
  layoutRun: (text: string, features?: object) => GlyphRun;
  /** The same, remembered by text. */
  readonly layoutCached: (text: string) => GlyphRun;
}

export interface GlyphRun {
  readonly glyphs: readonly object[];
  readonly positions: readonly { readonly xAdvance: number }[];
  readonly advanceWidth: number;
}

/**
 * Registers the fonts under names only. A file that is also the default font of the document is parsed
 * again on every use, which makes long tables seven times slower.
 */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  for (const name of FONT_NAMES) {
    doc.registerFont(name, FILES[name]);
    layOutInPieces(fontOf(doc, name));
  }
}

export function fontOf(doc: PDFKit.PDFDocument, name: FontName): LaidOutFont {
  return (doc.font(name) as unknown as { readonly _font: LaidOutFont })._font;
}

/**
 * A text is laid out by word, which is dear, and remembered; but amounts and numbers of contracts hardly come twice. A digit
 * of this font is kerned with nothing and joined to nothing, so words are cut around digits: their pieces do come again.
 */
function layOutInPieces(font: LaidOutFont): void {
  const whole = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => {
    const pieces = features === undefined ? text.split(/(?<=\d)|(?=\d)/) : [];
    if (pieces.length < 2) return whole(text, features);
    const runs = pieces.map((piece) => font.layoutCached(piece));
    const positions = runs.flatMap((run) => run.positions);
    const advanceWidth = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    return { glyphs: runs.flatMap((run) => run.glyphs), positions, advanceWidth };
  };
}
