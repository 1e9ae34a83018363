import { RESERVED_TO_WORDS } from '../../../../contracts/domain/register-words';
import { RESERVATIONS } from '../../../../contracts/domain/register-terms';
import { countedAmount, isInShares, isReserved } from '../../indicators/contract-facts';
import { capitalised, french, grouped, NOTHING, plainEuros } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type Block, type SectionDraft, type TableBlock } from '../report-model';
import { reservedMessage } from '../sentences';
import { holdersText } from './contract-text';

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
  return {
    kind: 'table',
    caption: french`Marchés réservés notifiés dans l'année, par type d'opérateur (articles L2113-12 à L2113-16 du code de la commande publique).`,
    columns: [
      { header: 'Réservé à', align: 'left', weight: 4 },
      { header: String(book.year - 1), align: 'right', weight: 1 },
      { header: String(book.year), align: 'right', weight: 1, strong: true },
      { header: `Montant ${book.year} HT, €`, align: 'right', weight: 2 },
    ],
    rows: [...kinds, cells('Type non renseigné', 'not-stated')].map((row) => ({ cells: row })),
    total: cells('Total'),
  };
}

function listOf({ current }: ReportContext): Block[] {
  const rows = current.contracts.filter((row) => isInShares(row) && isReserved(row));
  if (rows.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    caption: french`Marchés réservés de l'année.`,
    columns: [
      { header: 'Objet', align: 'left', weight: 4.4 },
      { header: 'Titulaire', align: 'left', weight: 2.8 },
      { header: 'Réservé à', align: 'left', weight: 2 },
      { header: 'Montant HT, €', align: 'right', weight: 1.6 },
    ],
    rows: rows.map((row) => {
      const amount = countedAmount(row);
      const kind = row.reservation === null ? 'non renseigné' : RESERVED_TO_WORDS[row.reservation];
      return {
        cells: [row.subject, holdersText(row), kind, amount === null ? NOTHING : plainEuros(amount)],
      };
    }),
  };
  return [{ kind: 'heading', text: 'Liste' }, table];
}
