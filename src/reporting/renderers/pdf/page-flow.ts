import { type FontName } from './fonts';
import { COLOURS, FOOTER_ROOM, MARGIN, PORTRAIT } from './page-style';

export type Element = PDFKit.PDFStructureElement;
export type Orientation = 'portrait' | 'landscape';

/** Structure options that pdfkit takes and its typings do not name. */
export interface StructOptions {
  readonly alt?: string;
  readonly title?: string;
  readonly scope?: 'Row' | 'Column';
  readonly bbox?: [number, number, number, number];
}

export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  readonly colour?: string;
  readonly align?: 'left' | 'right';
  readonly lineGap?: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Points by which a text must be shorter than a line to stand on it whatever is rounded. */
const SURELY = 1;

/** A tagged document that is filled from top to bottom: where the next line goes, and when a page ends. */
export class PageFlow {
  y = MARGIN;
  private orientation: Orientation = 'portrait';

  constructor(
    readonly doc: PDFKit.PDFDocument,
    readonly root: Element,
  ) {}

  get x(): number {
    return MARGIN;
  }

  get width(): number {
    return this.doc.page.width - 2 * MARGIN;
  }

  get bottom(): number {
    return this.doc.page.height - MARGIN - FOOTER_ROOM + 14;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  /** Index of the page being filled, from 0. */
  get pageIndex(): number {
    return this.doc.bufferedPageRange().count - 1;
  }

  get pageOrientation(): Orientation {
    return this.orientation;
  }

  /** Bottom margin 0: only this class decides when a page ends, pdfkit never does. */
  newPage(orientation: Orientation = this.orientation): void {
    const { width, height } = PORTRAIT;
    const size: [number, number] = orientation === 'portrait' ? [width, height] : [height, width];
    this.doc.addPage({ size, margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 0 } });
    this.orientation = orientation;
    this.y = MARGIN;
  }

  /** Starts a page unless that much room is left; true when it did. */
  ensure(height: number): boolean {
    if (this.room >= height || this.y === MARGIN) return false;
    this.newPage();
    return true;
  }

  child(parent: Element, type: string, options: StructOptions = {}): Element {
    const element = this.doc.struct(type, { ...options });
    parent.add(element);
    return element;
  }

  /** An element and its content, drawn now. */
  tagged(parent: Element, type: string, draw: () => void, options: StructOptions = {}): void {
    const element = this.doc.struct(type, { ...options }, draw);
    parent.add(element);
  }

  /** What carries no meaning: rules, grounds, repeated headers, footers. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  rule(y: number, colour: string = COLOURS.line, lineWidth = 0.6): void {
    this.artifact(() => {
      this.doc
        .moveTo(this.x, y)
        .lineTo(this.x + this.width, y)
        .lineWidth(lineWidth)
        .strokeColor(colour)
        .stroke();
    });
  }

  write(text: string, { x, y, width }: Place, style: TextStyle): void {
    this.doc
      .font(style.font)
      .fontSize(style.size)
      .fillColor(style.colour ?? COLOURS.ink)
      .text(text, x, y, { width, align: style.align ?? 'left', lineGap: style.lineGap ?? 0 });
  }

  heightOf(text: string, width: number, { font, size, lineGap = 0 }: TextStyle): number {
    this.doc.font(font).fontSize(size);
    // Most cells hold one line, and its width is known without looking where it may be cut.
    const isOneLine = text !== '' && !text.includes('\n') && this.doc.widthOfString(text) < width - SURELY;
    if (isOneLine) return this.doc.currentLineHeight(true) + lineGap;
    return this.doc.heightOfString(text, { width, lineGap });
  }

  /** A tagged text at the cursor, which moves below it. */
  paragraph(parent: Element, type: string, text: string, style: TextStyle, width = this.width): void {
    const height = this.heightOf(text, width, style);
    this.tagged(parent, type, () => this.write(text, { x: this.x, y: this.y, width }, style));
    this.y += height;
  }
}
