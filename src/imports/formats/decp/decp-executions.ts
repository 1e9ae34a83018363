import { type ExecutionDraft } from '../../domain/contract-draft';
import { type RowNotes } from '../../domain/report/row-notes';
import { cleanText } from '../../../reading/domain/values/clean-text';
import { storedNumberText } from '../../../reading/domain/values/number-text';
import { cellOf, type JsonObject, objectsOf } from './json-values';
import { type RecordReader } from './record-reader';

/** The yearly execution data of a concession (investment, tariffs to users). */
export function executionsOf(record: JsonObject, reader: RecordReader, notes: RowNotes): ExecutionDraft[] {
  return objectsOf(record['donneesExecution'], 'donneesAnnuelles').map((entry) => {
    const place = (path: string): string => `donneesExecution.${path}`;
    const publishedOn = reader.value(
      entry,
      'datePublicationDonneesExecution',
      'publishedOn',
      notes,
      place('datePublicationDonneesExecution'),
    );
    const investment = reader.value(
      entry,
      'depensesInvestissement',
      'publicSubsidy',
      notes,
      place('depensesInvestissement'),
    );
    return {
      publishedOn: typeof publishedOn === 'string' ? publishedOn : null,
      investment: typeof investment === 'number' ? investment : null,
      tariffs: objectsOf(entry['tarifs'], 'tarif').map(tariffOf),
    };
  });
}

function tariffOf(entry: JsonObject): { label: string; price: string } {
  const price = cellOf(entry['tarif'])?.text ?? '';
  return {
    label: cleanText(cellOf(entry['intituleTarif'])?.text ?? ''),
    price: storedNumberText(price) ?? cleanText(price),
  };
}
