const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The texts of a workbook, each written once: a cell holds the place of its own. */
export class TextTable {
  private readonly places = new Map<string, number>();
  private asked = 0;

  placeOf(text: string): number {
    this.asked += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.places.size;
    this.places.set(text, place);
    return place;
  }

  xml(): string {
    const texts = [...this.places.keys()].map(
      (text) => `<si><t${spaceOf(text)}>${escapedXml(text)}</t></si>`,
    );
    return `${HEAD} count="${this.asked}" uniqueCount="${texts.length}">${texts.join('')}</sst>`;
  }
}

/** A text as the content of an element. */
export function escapedXml(text: string): string {
  return text.replace(/["&'<>\u007F]/g, (character) => ENTITIES[character] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

function spaceOf(text: string): string {
  return /^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : '';
}
