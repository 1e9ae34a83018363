import { attributeOf, parseXml, type XmlAttributes, type XmlListener } from '../xml/parse-xml';
import { meaningOfBuiltIn, meaningOfCode, type NumberMeaning } from './number-format';

/** The meaning of a number in each cell style, by the index that cells state. */
export async function readStyles(chunks: AsyncIterable<string>): Promise<NumberMeaning[]> {
  const styles: NumberMeaning[] = [];
  for await (const some of parseXml<NumberMeaning>(chunks, listenToStyles)) styles.push(...some);
  return styles;
}

function listenToStyles(emit: (meaning: NumberMeaning) => void): XmlListener {
  const custom = new Map<string, NumberMeaning>();
  let inCellStyles = false;
  return {
    open: (name, attributes) => {
      if (name === 'numFmt') declare(custom, attributes);
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles)
        emit(meaningOf(custom, attributeOf(attributes, 'numFmtId') ?? '0'));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text: () => undefined,
  };
}

function declare(custom: Map<string, NumberMeaning>, attributes: XmlAttributes): void {
  const id = attributeOf(attributes, 'numFmtId');
  if (id !== undefined) custom.set(id, meaningOfCode(attributeOf(attributes, 'formatCode') ?? ''));
}

function meaningOf(custom: ReadonlyMap<string, NumberMeaning>, id: string): NumberMeaning {
  return custom.get(id) ?? meaningOfBuiltIn(Number(id));
}
