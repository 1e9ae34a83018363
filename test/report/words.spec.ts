import { definitionSentence } from '../../src/reporting/domain/indicators/definition-sentence';
import { definitionsFor, rowsOfYear } from '../support/rows-of-year';
import { golden } from '../support/golden';
import { smallWorldRows } from './small-world';

const BASES = { count: 'nombre', value: 'montant', hours: 'heures', persons: 'personnes' };

describe('the words of the indicators', () => {
  it('are those that a person read: label and definition of each line of 2027', () => {
    const definitions = definitionsFor(rowsOfYear(smallWorldRows(), { year: 2027 }));
    const lines = definitions.flatMap((definition) => [
      `${definition.id}, ${BASES[definition.basis]} : ${definition.label}`,
      `    ${definitionSentence(definition)}`,
    ]);
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden('indicator-words.txt', text));
  });
});
