import PDFDocument from 'pdfkit';
import { type ReportModel } from '../../domain/report/report-model';
import { ACCESSIBILITY_METADATA } from './accessibility-metadata';
import { drawContents, reserveContents } from './contents-page';
import { drawCover } from './cover';
import { registerFonts } from './fonts';
import { PageFlow } from './page-flow';
import { drawSection } from './sections';
import { COLOURS, MARGIN, SIZES } from './page-style';

const STYLE = { font: 'regular', size: SIZES.footer, colour: COLOURS.soft } as const;

/** Title, edition, page x / n at the foot of every page but the cover; read by nobody twice. */
function drawFooters(flow: PageFlow, { title, year, buyerName, edition }: ReportModel): void {
  const { count } = flow.doc.bufferedPageRange();
  for (let index = 1; index < count; index += 1) {
    flow.doc.switchToPage(index);
    const { x, width } = flow;
    const y = flow.doc.page.height - MARGIN + 8;
    flow.rule(y - 8, COLOURS.line, 0.5);
    flow.artifact(() => {
      flow.write(`${title}, bilan ${year} · ${buyerName}`, { x, y, width: width * 0.68 }, STYLE);
      const right = { x: x + width * 0.6, y, width: width * 0.4 };
      flow.write(`${edition} · page ${index + 1} / ${count}`, right, { ...STYLE, align: 'right' });
    }, 'Pagination');
  }
}

/**
 * The report as a tagged PDF, both PDF/UA-1 and PDF/A-3a. Its dates are those of the edition, so the same
 * report gives the same bytes.
 */
export async function renderPdf(model: ReportModel): Promise<Buffer> {
  const doc = new PDFDocument(optionsFor(model));
  const bytes = collected(doc);
  doc.appendXML(ACCESSIBILITY_METADATA);
  registerFonts(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  drawReport(new PageFlow(doc, root), model);
  root.end();
  doc.end();
  return bytes;
}

function drawReport(flow: PageFlow, model: ReportModel): void {
  drawCover(flow, model);
  const contents = reserveContents(flow);
  const entries = model.sections.map((section) => drawSection(flow, section));
  drawContents(flow, contents, entries);
  drawFooters(flow, model);
}

function optionsFor({ title, year, buyerName, editionDate }: ReportModel): PDFKit.PDFDocumentOptions {
  const options = {
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7' as const,
    subset: 'PDF/A-3a' as const,
    tagged: true,
    displayTitle: true,
    lang: 'fr-FR',
    // Named fonts only: see fonts.ts. The typings want a text, the library takes null for none.
    font: null as unknown as string,
    info: {
      Title: `${title}, bilan ${year}, ${buyerName}`,
      Author: buyerName,
      Creator: 'SPASER',
      Producer: 'SPASER',
      CreationDate: new Date(`${editionDate}T00:00:00Z`),
    },
  };
  return options;
}

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
