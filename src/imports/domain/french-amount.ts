import { eurosText, type Cents } from '../../shared/domain/euros';

const NARROW_SPACE = '\u202f';

/** An amount as a French reader writes it: `27 000,00 €`. */
export function frenchAmount(cents: Cents): string {
  const [units = '', fraction = ''] = eurosText(cents).split('.');
  return `${units.replace(/\B(?=(?:\d{3})+$)/g, NARROW_SPACE)},${fraction} €`;
}
