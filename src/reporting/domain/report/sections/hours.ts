import { modalityInSentence } from '../../../../insertion-hours/domain/modality';
import { isDeclared, isValidated } from '../../indicators/hours-facts';
import { type IndicatorFigure } from '../../indicators/figure';
import { type ListedHours } from '../../rows';
import { capitalised, french, ordinal, roundedHours, shortPercent } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type Block, type ChartBlock, type ChartSeries, type SectionDraft } from '../report-model';
import { hoursMessage } from '../sentences';
import { groupedColumns, horizontalBars } from './charts';
import { type FigureLine, seriesTable } from './figure-table';

const LINES: readonly FigureLine[] = [
  { id: 'I12', basis: 'hours', line: 'committed', label: 'Engagées par les marchés notifiés' },
  { id: 'I12', basis: 'hours', line: 'declared', label: 'Déclarées dans l’année' },
  { id: 'I12', basis: 'hours', label: 'Validées dans l’année' },
  { id: 'I14', basis: 'hours', label: 'Équivalent temps plein' },
  { id: 'I12', basis: 'hours', line: 'stock-due', label: 'Dues à date, contrats en cours' },
  { id: 'I12', basis: 'hours', line: 'stock-validated', label: 'Validées depuis l’origine' },
  { id: 'I13', basis: 'hours', label: 'Taux de réalisation' },
];

export function hoursDone(context: ReportContext): SectionDraft {
  const { book, current } = context;
  return {
    id: 'hours',
    heading: 'Heures d’insertion réalisées',
    message: hoursMessage(book),
    orientation: 'portrait',
    blocks: () => [
      ...quarters(current.hours.filter(isDeclared), book.year),
      { kind: 'heading', text: 'Engagement et réalisation' },
      seriesTable(
        book,
        LINES,
        french`Heures, en nombre. L'équivalent temps plein divise par ${roundedHours(context.input.fullTimeHours)} par an.`,
      ),
      ...breakdown(context, 'modality:', 'Par modalité'),
      ...breakdown(context, 'trade:', 'Par filière'),
    ],
  };
}

function quarters(rows: readonly ListedHours[], year: number): Block[] {
  return rows.length === 0 ? [] : [byQuarter(rows, year)];
}

function byQuarter(rows: readonly ListedHours[], year: number): ChartBlock {
  const quarters = [1, 2, 3, 4];
  const series = (name: string, isIn: (row: ListedHours) => boolean): ChartSeries => {
    const sums = quarters.map((quarter) =>
      sumOf(rows.filter((row) => isIn(row) && quarterOf(row) === quarter)),
    );
    return { name, values: sums.map((sum) => sum / 100), labels: sums.map((sum) => roundedHours(sum)) };
  };
  return groupedColumns(
    quarters.map((quarter) => `${ordinal(quarter)} trimestre`),
    [series('Validées', isValidated), series('Déclarées, à valider', (row) => !isValidated(row))],
    {
      caption: french`Heures réalisées en ${year}, par trimestre. Seules les heures validées comptent dans les indicateurs.`,
      subject: french`Colonnes par trimestre : heures réalisées en ${year}.`,
    },
  );
}

const quarterOf = ({ period }: ListedHours): number => Math.ceil(Number(period.slice(5, 7)) / 3);
const sumOf = (rows: readonly ListedHours[]): number => rows.reduce((sum, { hours }) => sum + hours, 0);

function breakdown({ book }: ReportContext, prefix: string, heading: string): Block[] {
  const figures = book.all
    .filter(({ id, line, year }) => id === 'I16' && year === book.year && line?.startsWith(prefix))
    .sort((left, right) => Number(right.numerator) - Number(left.numerator));
  if (figures.length === 0) return [];
  return [
    { kind: 'heading', text: heading },
    horizontalBars(
      figures.map((figure) => bar(figure, prefix)),
      {
        caption: french`Heures validées dans l'année, ${heading.toLowerCase()} (base : ${roundedHours(book.hundredths('I12', 'hours'))}).`,
        subject: french`Barres horizontales : heures validées, ${heading.toLowerCase()}.`,
      },
    ),
  ];
}

function bar({ numerator, value, line = '' }: IndicatorFigure, prefix: string) {
  const code = line.slice(prefix.length);
  const hours = Math.round(Number(numerator) * 100);
  return {
    category: capitalised(modalityInSentence(code)),
    value: hours / 100,
    label: `${roundedHours(hours)} · ${shortPercent(String(value ?? '0'))}`,
  };
}
