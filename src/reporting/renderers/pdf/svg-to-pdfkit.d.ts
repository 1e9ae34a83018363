declare module 'svg-to-pdfkit' {
  interface SvgOptions {
    readonly width?: number;
    readonly height?: number;
    readonly assumePt?: boolean;
    readonly fontCallback?: (family: string, bold: boolean, italic: boolean) => string;
    readonly warningCallback?: (warning: string) => void;
  }
  function svgToPdf(doc: PDFKit.PDFDocument, svg: string, x: number, y: number, options?: SvgOptions): void;
  export = svgToPdf;
}
