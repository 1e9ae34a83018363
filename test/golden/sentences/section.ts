/** A part of the golden text: its title, and its lines as the product says them today. */
export interface Section {
  readonly title: string;
  readonly lines: () => string[];
}

const RULER = '=== ';

export function textOf(head: string, sections: readonly Section[]): string {
  const parts = sections.map(({ title, lines }) => [`${RULER}${title}`, ...lines()].join('\n'));
  return `${[head, ...parts].join('\n\n')}\n`;
}

/** The sections of a kept text, by title. */
export function sectionsIn(text: string): ReadonlyMap<string, readonly string[]> {
  const parts = text.trimEnd().split(`\n\n${RULER}`).slice(1);
  return new Map(
    parts.map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return [title, lines];
    }),
  );
}
