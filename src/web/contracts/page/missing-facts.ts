import { type FieldDefinition } from '../../../contracts/domain/fields/field';
import { type FieldId, fieldOf } from '../../../contracts/domain/fields/fields';
import { type Assessment } from '../../../eligibility/domain/verdict/assessment';
import { FACT_NAMES, factNamed } from '../../../eligibility/domain/facts/facts';
import { MEASURE_WORDS } from '../../../eligibility/domain/sentences/status-words';
import { counted, decapitalised } from '../../../shared/domain/french';

/** A fact to ask for, beside what it would settle. */
export interface MissingFact {
  readonly field: FieldDefinition;
  /** "Change 2 verdicts : condition sociale d’exécution, réservation…, et 3 règles." */
  readonly effect: string;
  /** Some verdict waits for it, and not a rule alone. */
  readonly changesVerdicts: boolean;
}

/** Facts that a person can state on the page of a contract, the most telling first, and their fields. */
const ASKED = FACT_NAMES.flatMap((fact) => {
  const { asked, field } = factNamed(fact);
  return asked === undefined || field === undefined ? [] : [{ asked, fact, field: fieldOf(field) }];
}).sort((one, other) => one.asked - other.asked);

/** Fields that the form of a missing fact may set. */
export const ASKED_FIELDS: readonly FieldId[] = ASKED.map(({ field }) => field.id);

/**
 * What is missing and matters. Monthly hours of transferred staff are never missing for a rule (absent
 * means none); on a cleaning contract they would change the formula, so the page asks.
 */
export function missingFacts(
  { measures, results, hours }: Assessment,
  takesStaffOver: boolean,
): MissingFact[] {
  return ASKED.flatMap(({ fact, field }): MissingFact[] => {
    if (fact === 'transferredMonthlyHours') {
      if (!takesStaffOver || hours?.formula === 'PRA-CALC-2') return [];
      const effect = 'Change deux résultats : les heures proposées et la clause d’insertion.';
      return [{ field, effect, changesVerdicts: true }];
    }
    const verdicts = measures.filter(({ factsMissing }) => factsMissing.includes(fact));
    const rules = results.filter(({ factsMissing }) => factsMissing.includes(fact));
    if (verdicts.length + rules.length === 0) return [];
    const names = verdicts.map(({ measure }) => decapitalised(MEASURE_WORDS[measure]));
    return [{ field, effect: effectWords(names, rules.length), changesVerdicts: verdicts.length > 0 }];
  });
}

function effectWords(names: readonly string[], rules: number): string {
  const ruleWords = counted(rules, 'règle', 'règles');
  if (names.length === 0) return `Change ${ruleWords}.`;
  const shown = names.length > 3 ? [...names.slice(0, 3), '…'] : names;
  const verdictWords = `Change ${counted(names.length, 'verdict', 'verdicts')} : ${shown.join(', ')}`;
  return rules === 0 ? `${verdictWords}.` : `${verdictWords} ; et ${ruleWords}.`;
}
