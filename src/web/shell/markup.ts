const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** A piece of a page, its texts escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** Markup as it is written there; every text put in is escaped. */
export function markup(written: TemplateStringsArray, ...values: readonly (string | Markup)[]): Markup {
  let text = written[0] ?? '';
  values.forEach((value, index) => {
    text += (typeof value === 'string' ? escaped(value) : value.text) + (written[index + 1] ?? '');
  });
  return new Markup(text);
}

export function joined(pieces: readonly Markup[]): Markup {
  return new Markup(pieces.map(({ text }) => text).join(''));
}

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '') : text;
}
