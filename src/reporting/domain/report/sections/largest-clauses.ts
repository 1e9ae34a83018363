import { hasIntegrationHours, isInShares } from '../../indicators/contract-facts';
import { french, plainRoundedHours } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type TableBlock } from '../report-model';
import { amountText, holdersText } from './contract-text';
import { listTable } from './list-table';

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
  return listTable(
    french`Marchés notifiés dans l'année qui engagent le plus d'heures (${largest.length} sur ${owing.length}).`,
    largest,
    [
      ['Objet', 'left', 5, ({ subject }) => subject],
      ['Titulaire', 'left', 3, holdersText],
      ['Montant HT, €', 'right', 1.7, amountText],
      ['Heures', 'right', 1.2, ({ hoursRetained }) => plainRoundedHours(hoursRetained ?? 0)],
    ],
  );
}
