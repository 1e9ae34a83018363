import { type FiguresChoice } from './figures-choice';
import { type IndicatorAddress } from '../../reporting/domain/indicators/rows-behind';

export type Parameters = Readonly<Record<string, unknown>>;

/** One text of an address; absent or empty reads as null. */
export function textOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one !== '' ? one : null;
}

/** A whole number of at most `digits` digits; anything else reads as null. */
export function wholeNumberOf(value: unknown, digits: number): number | null {
  const text = textOf(value);
  return text !== null && /^\d+$/.test(text) && text.length <= digits ? Number(text) : null;
}

/** The choice as parameters of an address; what is by default is left out, the year never. */
export function choiceParameters({ year, buyer, minAmount }: FiguresChoice): URLSearchParams {
  const parameters = new URLSearchParams({ annee: String(year) });
  if (buyer !== null) parameters.set('acheteur', buyer.id);
  if (minAmount !== null) parameters.set('seuil', String(minAmount / 100));
  return parameters;
}

/** The page of one figure. */
export function figureAddress(address: IndicatorAddress, choice: FiguresChoice): string {
  return `/spaser/${address.id}?${figureParameters(address, choice).toString()}`;
}

/** The file of the rows of one figure. */
export function exportAddress(
  address: IndicatorAddress,
  choice: FiguresChoice,
  part: 'numerator' | 'base',
): string {
  const parameters = figureParameters(address, choice);
  if (part === 'base') parameters.set('partie', 'base');
  return `/spaser/${address.id}/lignes.csv?${parameters.toString()}`;
}

function figureParameters({ basis, line }: IndicatorAddress, choice: FiguresChoice): URLSearchParams {
  const parameters = choiceParameters(choice);
  parameters.set('base', basis);
  if (line !== null) parameters.set('ligne', line);
  return parameters;
}
