import { type FiguresChoice } from './figures-choice';
import { type IndicatorAddress } from '../../reporting/domain/indicators/rows-behind';
import { addressWith } from '../shell/address';

/** The choice as parameters of an address; what is by default is left out, the year never. */
export function choiceParameters({ year, buyer, minAmount }: FiguresChoice): Record<string, string | null> {
  return {
    annee: String(year),
    acheteur: buyer?.id ?? null,
    seuil: minAmount === null ? null : String(minAmount / 100),
  };
}

/** The page of one figure. */
export function figureAddress(address: IndicatorAddress, choice: FiguresChoice): string {
  return addressWith(`/spaser/${address.id}`, figureParameters(address, choice));
}

/** The file of the rows of one figure. */
export function exportAddress(
  address: IndicatorAddress,
  choice: FiguresChoice,
  part: 'numerator' | 'base',
): string {
  const parameters = { ...figureParameters(address, choice), partie: part === 'base' ? 'base' : null };
  return addressWith(`/spaser/${address.id}/lignes.csv`, parameters);
}

function figureParameters(
  { basis, line }: IndicatorAddress,
  choice: FiguresChoice,
): Record<string, string | null> {
  return { ...choiceParameters(choice), base: basis, ligne: line };
}
