import { RESERVED_TO_WORDS } from '../../../../contracts/domain/register-words';
import { RESERVATIONS } from '../../../../contracts/domain/register-terms';
import { isInShares, isReserved } from '../../indicators/contract-facts';
import { capitalised, french, grouped, NOTHING, plainEuros } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type Block, type SectionDraft, type TableBlock } from '../report-model';
import { reservedMessage } from '../sentences';
import { amountText, holdersText } from './contract-text';
import { countsTable } from './figure-table';
import { listTable } from './list-table';

export function reserved(context: ReportContext): SectionDraft {
  return {
    id: 'reserved',
    heading: 'Marchés réservés',
    message: reservedMessage(context.book),
    orientation: 'portrait',
    blocks: () => [kindTable(context), ...listOf(context)],
  };
}

function kindTable({ book }: ReportContext): TableBlock {
  const cells = (label: string, line?: string): string[] => [
    label,
    book.covers(book.year - 1) ? grouped(book.count('I06', line, book.year - 1)) : NOTHING,
    grouped(book.count('I06', line)),
    plainEuros(book.hundredths('I06', 'value', line)),
  ];
  const kinds = RESERVATIONS.map((kind) => cells(capitalised(RESERVED_TO_WORDS[kind]), kind));
  return countsTable(
    book,
    french`Marchés réservés notifiés dans l'année, par type d'opérateur (articles L2113-12 à L2113-16 du code de la commande publique).`,
    ['Réservé à', 4],
    [...kinds, cells('Type non renseigné', 'not-stated')],
    cells('Total'),
  );
}

function listOf({ current }: ReportContext): Block[] {
  const rows = current.contracts.filter((row) => isInShares(row) && isReserved(row));
  if (rows.length === 0) return [];
  const table = listTable(french`Marchés réservés de l'année.`, rows, [
    ['Objet', 'left', 4.4, ({ subject }) => subject],
    ['Titulaire', 'left', 2.8, holdersText],
    [
      'Réservé à',
      'left',
      2,
      ({ reservation: to }) => (to === null ? 'non renseigné' : RESERVED_TO_WORDS[to]),
    ],
    ['Montant HT, €', 'right', 1.6, amountText],
  ]);
  return [{ kind: 'heading', text: 'Liste' }, table];
}
