import { exceptionText } from '../../../eligibility/domain/sentences/fact-words';
import { RESERVED_TO_WORDS } from '../../../contracts/domain/register-words';
import { yesOrNo } from '../../../shared/domain/french';
import { countedAmount, isInShares, isReserved } from '../indicators/contract-facts';
import { type NotifiedContractRow } from '../rows';
import { holdersText, referenceText } from '../report/sections/contract-text';
import { hundredth } from './contracts-sheet';
import { type ColumnOf, type SheetModel, sheetOf } from './workbook-model';

const CONTRACT_COLUMNS: readonly ColumnOf<NotifiedContractRow>[] = [
  ['Marché', 'text', 22, referenceText],
  ['Objet', 'text', 60, (row) => row.subject],
  ['Service', 'text', 24, (row) => row.service],
  ['Titulaire', 'text', 36, holdersText],
  ['Date de notification', 'date', 13, (row) => row.notifiedOn],
  ['Montant initial HT compté', 'euros', 16, (row) => hundredth(countedAmount(row))],
];

export function reservedSheet(contracts: readonly NotifiedContractRow[]): SheetModel {
  const reserved = contracts.filter((row) => isInShares(row) && isReserved(row));
  return sheetOf('Réservés', reserved, [
    ...CONTRACT_COLUMNS,
    [
      'Réservé à',
      'text',
      30,
      ({ reservation: to }) => (to === null ? 'non renseigné' : RESERVED_TO_WORDS[to]),
    ],
  ]);
}

/** Every exception recorded, valid or not: the one that is not is the one to look at. */
export function exceptionsSheet(contracts: readonly NotifiedContractRow[]): SheetModel {
  const excepted = contracts.flatMap((row) =>
    row.exception === null || !isInShares(row) ? [] : [{ ...row, exception: row.exception }],
  );
  return sheetOf('Dérogations', excepted, [
    ...CONTRACT_COLUMNS,
    ['Code', 'text', 9, ({ exception }) => exception.code],
    ['Motif', 'text', 44, ({ exception }) => exceptionText(exception.code)],
    ['Motivation', 'text', 70, ({ exception }) => exception.motivation],
    ['Valable', 'text', 9, ({ exception }) => yesOrNo(exception.valid)],
  ]);
}
