import { countedAmount, hasIntegrationHours, isInShares } from '../../indicators/contract-facts';
import { french, NOTHING, plainEuros, plainRoundedHours } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type TableBlock } from '../report-model';
import { holdersText } from './contract-text';

const SHOWN = 10;

/** The contracts that owe most hours; null when none owes any. */
export function largestClauses({ current }: ReportContext): TableBlock | null {
  const owing = current.contracts.filter((row) => isInShares(row) && hasIntegrationHours(row));
  if (owing.length === 0) return null;
  const largest = [...owing]
    .sort(
      (left, right) =>
        (right.hoursRetained ?? 0) - (left.hoursRetained ?? 0) ||
        (left.contractId < right.contractId ? -1 : 1),
    )
    .slice(0, SHOWN);
  return {
    kind: 'table',
    caption: french`Marchés notifiés dans l'année qui engagent le plus d'heures (${largest.length} sur ${owing.length}).`,
    columns: [
      { header: 'Objet', align: 'left', weight: 5 },
      { header: 'Titulaire', align: 'left', weight: 3 },
      { header: 'Montant HT, €', align: 'right', weight: 1.7 },
      { header: 'Heures', align: 'right', weight: 1.2 },
    ],
    rows: largest.map((row) => {
      const amount = countedAmount(row);
      return {
        cells: [
          row.subject,
          holdersText(row),
          amount === null ? NOTHING : plainEuros(amount),
          plainRoundedHours(row.hoursRetained ?? 0),
        ],
      };
    }),
  };
}
