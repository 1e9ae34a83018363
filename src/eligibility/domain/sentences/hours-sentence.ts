import { type ComputedHours } from '../hours/hours-of-case';
import { FACTS } from '../facts/facts';
import {
  counted,
  durationInMonths,
  exactEuros,
  exactNumber,
  listed,
  percent,
  withUnit,
} from '../../../shared/domain/french';

/** The calculation in words, with what was assumed. */
export function hoursSentence(computed: ComputedHours | null): string {
  if (computed === null) return 'Les heures ne peuvent pas être calculées.';
  const assumed =
    computed.assumed.length === 0
      ? ''
      : ` Pris par défaut : ${listed(computed.assumed.map((name) => FACTS[name].words))}.`;
  return `${counted(computed.hours, 'heure')} : ${calculation(computed)}.${assumed}`;
}

function calculation(computed: ComputedHours): string {
  const value = exactEuros(computed.value);
  const rate = percent(computed.effortRate);
  if (computed.formula === 'PRA-CALC-1') {
    return `${value} × ${percent(computed.labourShare ?? '0')} de main-d'œuvre × ${rate} d'effort ÷ ${withUnit(exactNumber(computed.hourlyCost ?? '0'), '€/h')}`;
  }
  const taken = `${withUnit(exactNumber(computed.transferredMonthlyHours ?? '0'), 'h')} de personnel repris par mois × ${durationInMonths(computed.durationMonths ?? 0)}`;
  return `(${value} ÷ ${withUnit(exactNumber(computed.cleaningConstant ?? '0'), '€/h')} − ${taken}) × ${rate} d'effort`;
}
