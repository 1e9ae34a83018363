import { figureOf } from '../../indicators/figure-of';
import { FIXED_DEFINITIONS } from '../../indicators/indicator-book';
import { withTarget } from '../../indicators/target-gap';
import { FigureBook } from '../figure-book';
import { valueText } from '../figure-text';
import { counted, french, shortEuros } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type BuyerOfReport } from '../report-input';
import { type SectionDraft } from '../report-model';

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
      {
        kind: 'table',
        caption: french`Marchés notifiés dans l'année par chaque acheteur ; taux en nombre.`,
        columns: [
          { header: 'Acheteur', align: 'left', weight: 3.6 },
          { header: 'Marchés', align: 'right', weight: 1.1 },
          { header: 'Montant', align: 'right', weight: 1.4 },
          { header: 'Social', align: 'right', weight: 1.1 },
          { header: 'Environnement', align: 'right', weight: 1.6 },
          { header: 'Réservés', align: 'right', weight: 1.1 },
          { header: 'Heures', align: 'right', weight: 1.3 },
        ],
        rows: buyers.map((buyer) => ({ cells: cellsOf(buyer, bookOf(buyer, context)) })),
      },
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

function cellsOf(buyer: BuyerOfReport, book: FigureBook): string[] {
  return [
    buyer.name,
    valueText(book.find('I01', 'count')),
    shortEuros(book.hundredths('I01', 'value')),
    valueText(book.find('I02', 'count')),
    valueText(book.find('I10', 'count')),
    valueText(book.find('I06', 'count')),
    valueText(book.find('I12', 'hours')),
  ];
}
