import { attributeOf, type XmlAttributes } from '../xml/parse-xml';

/** Not what the cell says: its comment, a picture laid over it, how a word is pronounced. */
const aside = new Set([
  'annotation',
  'frame',
  'shapes',
  'custom-shape',
  'ruby-text',
  'object',
  'tracked-changes',
]);
const MAX_SPACES = 1_000;

/** Gathers the paragraphs of a cell, one line each, with the blanks that OpenDocument writes as elements. */
export class CellParagraphs {
  private lines: string[] = [];
  private line = '';
  private inParagraph = 0;
  private asideDepth = 0;

  start(): void {
    this.lines = [];
    this.line = '';
    this.inParagraph = 0;
    this.asideDepth = 0;
  }

  get text(): string {
    return this.lines.join('\n');
  }

  open(name: string, attributes: XmlAttributes): void {
    if (aside.has(name)) this.asideDepth += 1;
    if (this.asideDepth > 0) return;
    if (name === 'p') this.openParagraph();
    else if (name === 's')
      this.line += ' '.repeat(Math.min(Number(attributeOf(attributes, 'c') ?? 1) || 1, MAX_SPACES));
    else if (name === 'tab') this.line += '\t';
    else if (name === 'line-break') this.line += '\n';
  }

  close(name: string): void {
    if (aside.has(name)) this.asideDepth -= 1;
    else if (name === 'p' && this.asideDepth === 0) this.closeParagraph();
  }

  add(text: string): void {
    if (this.inParagraph > 0 && this.asideDepth === 0) this.line += text;
  }

  private openParagraph(): void {
    this.inParagraph += 1;
    this.line = '';
  }

  private closeParagraph(): void {
    this.inParagraph -= 1;
    this.lines.push(this.line);
  }
}
