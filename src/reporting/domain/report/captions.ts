import { type Block, type Section } from './report-model';

/** Numbers tables and figures in reading order, so that a sentence or a colleague can name one. */
export function withNumberedCaptions(sections: readonly Section[]): Section[] {
  let tables = 0;
  let figures = 0;
  const numbered = (block: Block): Block => {
    if (block.kind === 'table') return { ...block, caption: `Tableau ${(tables += 1)}. ${block.caption}` };
    if (block.kind === 'chart') return { ...block, caption: `Figure ${(figures += 1)}. ${block.caption}` };
    return block;
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(numbered) }));
}
