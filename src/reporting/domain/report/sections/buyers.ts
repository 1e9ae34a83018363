import { figureOf } from '../../indicators/figure-of';
import { FIXED_DEFINITIONS } from '../../indicators/indicator-book';
import { withTarget } from '../../indicators/target-gap';
import { FigureBook } from '../figure-book';
import { valueText } from '../figure-text';
import { counted, french, shortEuros } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type BuyerOfReport } from '../report-input';
import { type SectionDraft } from '../report-model';
import { listTable } from './list-table';

const SHOWN = FIXED_DEFINITIONS.filter(
  ({ id, line }) => line === null && ['I01', 'I02', 'I06', 'I10', 'I12'].includes(id),
);

/** A joint scheme owes the same figures for each of its buyers (art. L2111-3 CCP). */
export function buyersSection(context: ReportContext): SectionDraft | null {
  const { buyers } = context.input;
  if (buyers.length < 2) return null;
  return {
    id: 'buyers',
    heading: 'Par acheteur',
    message: french`${counted(buyers.length, 'acheteur')} dans ce bilan.`,
    orientation: 'portrait',
    blocks: () => [
      listTable(
        french`Marchés notifiés dans l'année par chaque acheteur ; taux en nombre.`,
        buyers.map((buyer) => ({ name: buyer.name, book: bookOf(buyer, context) })),
        [
          ['Acheteur', 'left', 3.6, ({ name }) => name],
          ['Marchés', 'right', 1.1, ({ book }) => valueText(book.find('I01', 'count'))],
          ['Montant', 'right', 1.4, ({ book }) => shortEuros(book.hundredths('I01', 'value'))],
          ['Social', 'right', 1.1, ({ book }) => valueText(book.find('I02', 'count'))],
          ['Environnement', 'right', 1.6, ({ book }) => valueText(book.find('I10', 'count'))],
          ['Réservés', 'right', 1.1, ({ book }) => valueText(book.find('I06', 'count'))],
          ['Heures', 'right', 1.3, ({ book }) => valueText(book.find('I12', 'hours'))],
        ],
      ),
    ],
  };
}

/** The figures of one buyer, of those that the table shows. */
function bookOf({ id: buyerId }: BuyerOfReport, { input, book, current }: ReportContext): FigureBook {
  const isHis = (row: { readonly buyerId: string }): boolean => row.buyerId === buyerId;
  const { hours = [] } = input.years.find(({ year }) => year === book.year) ?? {};
  const his = {
    year: book.year,
    contracts: [current.contracts.filter(isHis)],
    hours: hours.map((part) => part.filter(isHis)),
    balances: [],
  };
  const figures = SHOWN.map((definition) =>
    withTarget(figureOf(definition, his, input.fullTimeHours), null, definition.better),
  );
  return new FigureBook(book.year, figures, new Set([book.year]));
}
