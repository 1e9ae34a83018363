import { sumCents } from '../../../shared/domain/euros';
import { groupedBy } from '../../../shared/domain/grouped-by';
import {
  countedAmount,
  hasEnvironmentalConsideration,
  hasSocialConsideration,
  isInShares,
} from '../indicators/contract-facts';
import { type NotifiedContractRow } from '../rows';
import { type SheetModel, sheetOf } from './workbook-model';

/** One row per procedure: how many of its lots were notified in the year, and how many qualify. */
export function proceduresSheet(contracts: readonly NotifiedContractRow[]): SheetModel {
  const groups = groupedBy(contracts.filter(isInShares), ({ procedureId }) => procedureId);
  return sheetOf(
    'Consultations',
    [...groups.values()],
    [
      ['Consultation', 'text', 20, ([first]) => first.procedureId],
      ['Objet du premier lot', 'text', 60, ([first]) => first.subject],
      ['Lots notifiés', 'count', 10, ({ length }) => length],
      ['avec considération sociale', 'count', 14, (lots) => lots.filter(hasSocialConsideration).length],
      [
        'avec considération environnementale',
        'count',
        16,
        (lots) => lots.filter(hasEnvironmentalConsideration).length,
      ],
      [
        'Montant initial HT compté',
        'euros',
        16,
        (lots) => sumCents(lots.map((lot) => countedAmount(lot) ?? 0)) / 100,
      ],
    ],
  );
}
