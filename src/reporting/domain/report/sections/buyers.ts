import { computeIndicators } from '../../indicators/compute-indicators';
import { FigureBook } from '../figure-book';
import { valueText } from '../figure-text';
import { counted, french, shortEuros } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type BuyerOfReport } from '../report-input';
import { type SectionDraft } from '../report-model';

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

function bookOf(buyer: BuyerOfReport, { input, book }: ReportContext): FigureBook {
  const { year, minAmount, fullTimeHours } = input;
  const figures = computeIndicators(input.rows, [], { year, minAmount, fullTimeHours, buyerId: buyer.id });
  return new FigureBook(book.year, figures, new Set([year]));
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
