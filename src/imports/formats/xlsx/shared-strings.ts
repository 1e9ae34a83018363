import { FormatFault, oversizedFile } from '../formats.errors';
import { parseXml, type XmlListener } from '../xml/parse-xml';
import { unescapeXstring } from './escaped-text';

/** The texts that cells share, by index: runs of rich text joined, phonetic guides left out. */
export async function readSharedStrings(chunks: AsyncIterable<string>, limit: number): Promise<string[]> {
  const strings: string[] = [];
  for await (const texts of parseXml<string>(chunks, listenToItems)) {
    for (const text of texts) strings.push(text);
    if (strings.length > limit)
      throw new FormatFault((file) => oversizedFile(file, `il renferme plus de ${limit} textes`));
  }
  return strings;
}

function listenToItems(emit: (text: string) => void): XmlListener {
  const runs = new RunCollector();
  return {
    open: (name) => (name === 'si' ? runs.start() : runs.open(name)),
    close: (name) => (name === 'si' ? emit(unescapeXstring(runs.text)) : runs.close(name)),
    text: (text) => runs.add(text),
  };
}

/** Joins the `<t>` of a rich text; those of `<rPh>` tell how it is read aloud and are no part of it. */
export class RunCollector {
  text = '';
  private phonetic = false;
  private inText = false;

  start(): void {
    this.text = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.phonetic = true;
    else if (name === 't') this.inText = !this.phonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic = false;
    else if (name === 't') this.inText = false;
  }

  add(text: string): void {
    if (this.inText) this.text += text;
  }
}
