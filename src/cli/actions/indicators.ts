import { IndicatorsService } from '../../reporting';
import { readAmount, yearOption } from '../options';
import { answer } from '../print';
import { type Session } from '../session';
import { perimeterOf } from './perimeter-of';

interface IndicatorOptions {
  readonly year: string;
  readonly buyer?: string;
  readonly minAmount?: string;
  readonly json?: boolean;
}

export async function showIndicators(session: Session, options: IndicatorOptions): Promise<number> {
  const year = yearOption(options.year);
  const minAmount = options.minAmount === undefined ? null : readAmount('--min-amount', options.minAmount);
  const service = await session.get(IndicatorsService);
  const figures = await service.ofYear(await perimeterOf(session, options.buyer), year, minAmount);
  return answer(options, figures, () =>
    figures.map(
      ({ id, label, numerator, denominator, value }) =>
        `${id}  ${label} : ${value ?? '—'}${denominator === null ? '' : ` (${numerator ?? '—'} / ${denominator})`}`,
    ),
  );
}
