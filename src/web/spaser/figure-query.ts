import { BASIS_LABELS } from '../../reporting/domain/labels';
import { type IndicatorAddress, type PartOfFigure } from '../../reporting/domain/indicators/rows-behind';
import { type Parameters, textOf } from './address';

export interface FigureQuery extends Omit<IndicatorAddress, 'id'> {
  readonly part: PartOfFigure;
}

/** Which line an address opens: in number unless it says otherwise. */
export function readFigureQuery(parameters: Parameters): FigureQuery {
  const basis = textOf(parameters['base']) ?? 'count';
  return {
    basis: basis in BASIS_LABELS ? (basis as FigureQuery['basis']) : 'count',
    line: textOf(parameters['ligne']),
    part: textOf(parameters['partie']) === 'base' ? 'base' : 'numerator',
  };
}
