import { exceptionText } from '../../../eligibility/domain/sentences/fact-words';
import { RESERVED_TO_WORDS } from '../../../contracts/domain/register-words';
import { yesOrNo } from '../../../shared/domain/french';
import { countedAmount, isInShares, isReserved } from '../indicators/contract-facts';
import { type NotifiedContractRow } from '../rows';
import { holdersText, referenceText } from '../report/sections/contract-text';
import { type Cell, type SheetColumn, type SheetModel } from './workbook-model';

const CONTRACT_COLUMNS: readonly SheetColumn[] = [
  { header: 'Marché', kind: 'text', width: 22 },
  { header: 'Objet', kind: 'text', width: 60 },
  { header: 'Service', kind: 'text', width: 24 },
  { header: 'Titulaire', kind: 'text', width: 36 },
  { header: 'Date de notification', kind: 'date', width: 13 },
  { header: 'Montant initial HT compté', kind: 'euros', width: 16 },
];

export function reservedSheet(contracts: readonly NotifiedContractRow[]): SheetModel {
  return {
    name: 'Réservés',
    columns: [...CONTRACT_COLUMNS, { header: 'Réservé à', kind: 'text', width: 30 }],
    rows: contracts
      .filter((row) => isInShares(row) && isReserved(row))
      .map((row) => [
        ...contractCells(row),
        row.reservation === null ? 'non renseigné' : RESERVED_TO_WORDS[row.reservation],
      ]),
  };
}

/** Every exception recorded, valid or not: the one that is not is the one to look at. */
export function exceptionsSheet(contracts: readonly NotifiedContractRow[]): SheetModel {
  return {
    name: 'Dérogations',
    columns: [
      ...CONTRACT_COLUMNS,
      { header: 'Code', kind: 'text', width: 9 },
      { header: 'Motif', kind: 'text', width: 44 },
      { header: 'Motivation', kind: 'text', width: 70 },
      { header: 'Valable', kind: 'text', width: 9 },
    ],
    rows: contracts.flatMap((row) => {
      const { exception } = row;
      if (exception === null || !isInShares(row)) return [];
      const label = exceptionText(exception.code);
      return [[...contractCells(row), exception.code, label, exception.motivation, yesOrNo(exception.valid)]];
    }),
  };
}

function contractCells(row: NotifiedContractRow): Cell[] {
  const amount = countedAmount(row);
  return [
    referenceText(row),
    row.subject,
    row.service,
    holdersText(row),
    row.notifiedOn,
    amount === null ? null : amount / 100,
  ];
}
