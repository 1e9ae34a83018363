import { type ComputedHours } from '../hours-of-case';
import { FACT_WORDS } from './fact-words';
import {
  frenchEuros,
  frenchHours,
  frenchList,
  frenchMonths,
  frenchNumber,
  frenchPercent,
} from './french-format';

/** The calculation in words, with what was assumed. */
export function hoursSentence(computed: ComputedHours | null): string {
  if (computed === null) return 'Les heures ne peuvent pas être calculées.';
  const assumed =
    computed.assumed.length === 0
      ? ''
      : ` Pris par défaut : ${frenchList(computed.assumed.map((name) => FACT_WORDS[name]))}.`;
  return `${frenchHours(computed.hours)} : ${calculation(computed)}.${assumed}`;
}

function calculation(computed: ComputedHours): string {
  const value = frenchEuros(computed.value);
  const rate = frenchPercent(computed.effortRate);
  if (computed.formula === 'PRA-CALC-1') {
    return `${value} × ${frenchPercent(computed.labourShare ?? '0')} de main-d'œuvre × ${rate} d'effort ÷ ${frenchNumber(computed.hourlyCost ?? '0')} €/h`;
  }
  const taken = `${frenchNumber(computed.transferredMonthlyHours ?? '0')} h de personnel repris par mois × ${frenchMonths(computed.durationMonths ?? 0)}`;
  return `(${value} ÷ ${frenchNumber(computed.cleaningConstant ?? '0')} €/h − ${taken}) × ${rate} d'effort`;
}
