import { sumCents } from '../../../shared/domain/euros';
import {
  countedAmount,
  hasEnvironmentalConsideration,
  hasSocialConsideration,
  isInShares,
} from '../indicators/contract-facts';
import { type NotifiedContractRow } from '../rows';
import { type SheetModel } from './workbook-model';

/** One row per procedure: how many of its lots were notified in the year, and how many qualify. */
export function proceduresSheet(contracts: readonly NotifiedContractRow[]): SheetModel {
  const groups = new Map<string, NotifiedContractRow[]>();
  for (const row of contracts.filter(isInShares))
    groups.set(row.procedureId, [...(groups.get(row.procedureId) ?? []), row]);
  return {
    name: 'Consultations',
    columns: [
      { header: 'Consultation', kind: 'text', width: 20 },
      { header: 'Objet du premier lot', kind: 'text', width: 60 },
      { header: 'Lots notifiés', kind: 'count', width: 10 },
      { header: 'avec considération sociale', kind: 'count', width: 14 },
      { header: 'avec considération environnementale', kind: 'count', width: 16 },
      { header: 'Montant initial HT compté', kind: 'euros', width: 16 },
    ],
    rows: [...groups].map(([procedureId, lots]) => [
      procedureId,
      lots[0]?.subject ?? '',
      lots.length,
      lots.filter(hasSocialConsideration).length,
      lots.filter(hasEnvironmentalConsideration).length,
      sumCents(lots.map((lot) => countedAmount(lot) ?? 0)) / 100,
    ]),
  };
}
