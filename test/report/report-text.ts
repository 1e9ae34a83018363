import { type Block, type ReportModel, type Section } from '../../src/reporting/domain/report/report-model';

/** Spaces that do not break are written as plain ones: a reader of the golden text sees words. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'heading':
      return [`### ${block.text}`];
    case 'tiles':
      return block.tiles.map(({ figure, caption }) => `[${figure}] ${caption}`);
    case 'list':
      return block.items.map(({ term, text }) => `${term} : ${text}`);
    case 'table':
      return [
        block.caption,
        `| ${block.columns.map(({ header }) => header).join(' | ')}`,
        ...block.rows.map(
          ({ cells, mark }) => `| ${cells.join(' | ')}${mark === undefined ? '' : ` (${mark})`}`,
        ),
        ...(block.total === undefined ? [] : [`| ${block.total.join(' | ')}`]),
      ];
    case 'chart':
      return [block.caption, block.alternative];
  }
}

export function sectionLines({ heading, message, blocks }: Section): string[] {
  return [`## ${heading}`, ...(message === null ? [] : [`> ${message}`]), ...blocks.flatMap(blockLines)].map(
    plain,
  );
}

/** The report as a person reads it aloud. */
export function reportText(model: ReportModel): string {
  const cover = [
    model.title,
    model.subtitle,
    `${model.buyerName}, ${model.edition}, ${model.department}`,
    `[${model.cover.figure}] ${model.cover.caption}`,
  ].map(plain);
  return [...cover, ...model.sections.flatMap((section) => ['', ...sectionLines(section)]), ''].join('\n');
}

/** Cover and messages only: what a hurried reader takes away. */
export function messagesText(model: ReportModel): string[] {
  const first = plain(`Couverture : ${model.cover.figure} ${model.cover.caption}`);
  const rest = model.sections.flatMap(({ heading, message }) =>
    message === null ? [] : [plain(`${heading} : ${message}`)],
  );
  return [first, ...rest];
}
