import { type Reading } from '../../reading/domain/fault';
import { readDecimal, readFraction } from '../../reading/domain/values/decimal';
import { readHours } from '../../reading/domain/values/hours';
import { readMoney } from '../../reading/domain/values/money';
import { type Unit } from '../../reporting/domain/indicators/indicator';
import { eurosText } from '../../shared/domain/euros';

/** What was typed as a target: its decimal text, nothing (no target), or the sentence that says what to do. */
export type TypedValue = { readonly value: string | null } | { readonly issue: string };

const UNIT_WORD = /\s*(?:personnes?|bénéficiaires?|march[ée]s?|etp)\.?$/i;
const BARE_FRACTION = /^0?[.,]\d+$|^1(?:[.,]0+)?$/;

/** Reads a target as people write it: `30 %`, `1,2 M€`, `24 000 h`, `12`; empty is no target. */
export function readTypedTarget(typed: string, unit: Unit): TypedValue {
  const text = typed.trim();
  if (text === '') return { value: null };
  if (unit === 'rate' && BARE_FRACTION.test(text))
    return { issue: `« ${text} » peut se lire de deux façons. Ajoutez le signe : 30 % ou 0,3 %.` };
  const reading = readingOf(text, unit);
  return reading.kind === 'value' ? { value: reading.value } : { issue: issueOf(text, unit) };
}

function readingOf(text: string, unit: Unit): Reading<string> {
  const cell = { text, kind: 'text' } as const;
  switch (unit) {
    case 'rate':
      return readFraction(cell);
    case 'euros':
      return asText(readMoney(cell, { scale: 1 }));
    case 'hours':
      return asText(readHours(cell));
    case 'full-time':
    case 'contracts':
    case 'targets':
    case 'persons':
      return readDecimal({ ...cell, text: text.replace(UNIT_WORD, '') });
  }
}

/** Whole cents or hundredths of hour as decimal text. */
function asText(reading: Reading<number>): Reading<string> {
  if (reading.kind === 'value') return { kind: 'value', value: eurosText(reading.value), fault: null };
  return { kind: 'absent', fault: null };
}

function issueOf(text: string, unit: Unit): string {
  const examples = { rate: '30 %', euros: '1 200 000 €', hours: '24 000 h' } as const;
  const example = unit === 'rate' || unit === 'euros' || unit === 'hours' ? examples[unit] : '12';
  return `« ${text} » n’est pas un objectif lisible. Écrivez par exemple ${example}, ou laissez vide.`;
}
