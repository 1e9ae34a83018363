import { exceptionText } from '../../../../eligibility/domain/sentences/fact-words';
import {
  countedAmount,
  hasEnvironmentalConsideration,
  hasSocialConsideration,
  isInShares,
} from '../../indicators/contract-facts';
import { type NotifiedContractRow } from '../../rows';
import { french, NOTHING, plainEuros, plainRoundedHours, shortDate } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type SectionDraft, type TableBlock } from '../report-model';
import { contractsBehind } from './compliance';
import { considerationsText, holdersText, referenceText } from './contract-text';

/** Annex A: every contract of the year with a consideration, social ones first in their order of notification. */
export function considerationsAnnex({ current }: ReportContext): SectionDraft | null {
  const rows = current.contracts.filter(
    (row) => isInShares(row) && (hasSocialConsideration(row) || hasEnvironmentalConsideration(row)),
  );
  if (rows.length === 0) return null;
  return {
    id: 'annex-considerations',
    heading: 'Annexe A. Marchés avec considération sociale ou environnementale',
    message: null,
    orientation: 'landscape',
    blocks: () => [considerationsTable([...rows].sort(byNotification))],
  };
}

/** Annex B: the reasons given for each exception. */
export function exceptionsAnnex({ current }: ReportContext): SectionDraft | null {
  const rows = contractsBehind('exception', current.contracts);
  if (rows.length === 0) return null;
  return {
    id: 'annex-exceptions',
    heading: 'Annexe B. Dérogations et leurs motivations',
    message: null,
    orientation: 'landscape',
    blocks: () => [
      {
        kind: 'table',
        caption: french`Marchés soumis à l'article L2112-2-1 sans condition sociale, avec le motif retenu.`,
        columns: [
          { header: 'N°', align: 'left', weight: 1.6 },
          { header: 'Objet', align: 'left', weight: 4 },
          { header: 'Motif', align: 'left', weight: 2.6 },
          { header: 'Motivation', align: 'left', weight: 5 },
        ],
        rows: rows.map((row) => ({
          cells: [
            referenceText(row),
            row.subject,
            row.exception === null ? NOTHING : exceptionText(row.exception.code),
            row.exception?.motivation ?? NOTHING,
          ],
        })),
      },
    ],
  };
}

function considerationsTable(rows: readonly NotifiedContractRow[]): TableBlock {
  return {
    kind: 'table',
    caption: french`Marchés notifiés dans l'année, par date de notification.`,
    isDense: true,
    columns: [
      { header: 'N°', align: 'left', weight: 1.7 },
      { header: 'Objet', align: 'left', weight: 5.6 },
      { header: 'Titulaire', align: 'left', weight: 2.8 },
      { header: 'CPV', align: 'left', weight: 1.1 },
      { header: 'Notifié le', align: 'left', weight: 1.2 },
      { header: 'Considérations', align: 'left', weight: 4.1 },
      { header: 'Montant HT, €', align: 'right', weight: 1.5 },
      { header: 'Heures', align: 'right', weight: 0.8 },
    ],
    rows: rows.map((row) => ({ cells: cellsOf(row) })),
  };
}

function cellsOf(row: NotifiedContractRow): string[] {
  const amount = countedAmount(row);
  return [
    referenceText(row),
    row.subject,
    holdersText(row),
    row.cpv ?? NOTHING,
    shortDate(row.notifiedOn),
    considerationsText(row),
    amount === null ? NOTHING : plainEuros(amount),
    row.hoursRetained === null ? NOTHING : plainRoundedHours(row.hoursRetained),
  ];
}

function byNotification(left: NotifiedContractRow, right: NotifiedContractRow): number {
  if (left.notifiedOn !== right.notifiedOn) return left.notifiedOn < right.notifiedOn ? -1 : 1;
  return left.contractId < right.contractId ? -1 : 1;
}
