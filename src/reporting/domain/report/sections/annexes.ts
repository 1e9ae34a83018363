import { exceptionText } from '../../../../eligibility/domain/sentences/fact-words';
import {
  hasEnvironmentalConsideration,
  hasSocialConsideration,
  isInShares,
} from '../../indicators/contract-facts';
import { type CountedContract, type NotifiedContractRow } from '../../rows';
import { french, NOTHING, plainRoundedHours, shortDate } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type SectionDraft, type TableBlock } from '../report-model';
import { contractsBehind } from './compliance';
import { amountText, considerationsText, holdersText, referenceText } from './contract-text';
import { listTable } from './list-table';

/** Annex A: every contract of the year with a consideration, social ones first in their order of notification. */
export function considerationsAnnex({ contracts, current }: ReportContext): SectionDraft | null {
  if (!contracts.some(isConsiderate)) return null;
  return {
    id: 'annex-considerations',
    heading: 'Annexe A. Marchés avec considération sociale ou environnementale',
    message: null,
    orientation: 'landscape',
    blocks: () => [considerationsTable(current.contracts.filter(isConsiderate).sort(byNotification))],
  };
}

function isConsiderate(row: CountedContract): boolean {
  return isInShares(row) && (hasSocialConsideration(row) || hasEnvironmentalConsideration(row));
}

/** Annex B: the reasons given for each exception. */
export function exceptionsAnnex({ contracts, current }: ReportContext): SectionDraft | null {
  if (contractsBehind('exception', contracts).length === 0) return null;
  return {
    id: 'annex-exceptions',
    heading: 'Annexe B. Dérogations et leurs motivations',
    message: null,
    orientation: 'landscape',
    blocks: () => [
      listTable(
        french`Marchés soumis à l'article L2112-2-1 sans condition sociale, avec le motif retenu.`,
        contractsBehind('exception', current.contracts),
        [
          ['N°', 'left', 1.6, referenceText],
          ['Objet', 'left', 4, ({ subject }) => subject],
          ['Motif', 'left', 2.6, ({ exception }) => (exception ? exceptionText(exception.code) : NOTHING)],
          ['Motivation', 'left', 5, ({ exception }) => exception?.motivation ?? NOTHING],
        ],
      ),
    ],
  };
}

function considerationsTable(rows: readonly NotifiedContractRow[]): TableBlock {
  return listTable(
    french`Marchés notifiés dans l'année, par date de notification.`,
    rows,
    [
      ['N°', 'left', 1.7, referenceText],
      ['Objet', 'left', 5.6, ({ subject }) => subject],
      ['Titulaire', 'left', 2.8, holdersText],
      ['CPV', 'left', 1.1, ({ cpv }) => cpv ?? NOTHING],
      ['Notifié le', 'left', 1.2, ({ notifiedOn }) => shortDate(notifiedOn)],
      ['Considérations', 'left', 4.1, considerationsText],
      ['Montant HT, €', 'right', 1.5, amountText],
      [
        'Heures',
        'right',
        0.8,
        ({ hoursRetained: hours }) => (hours === null ? NOTHING : plainRoundedHours(hours)),
      ],
    ],
    { isDense: true },
  );
}

function byNotification(left: NotifiedContractRow, right: NotifiedContractRow): number {
  if (left.notifiedOn !== right.notifiedOn) return left.notifiedOn < right.notifiedOn ? -1 : 1;
  return left.contractId < right.contractId ? -1 : 1;
}
