import { hasSocialClause, isInShares } from '../../indicators/contract-facts';
import { familiesOf, type Family } from '../families';
import { counted, french, NOTHING, roundedHours, shortPercent } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type Block, type ChartBlock, type ChartSeries, type SectionDraft } from '../report-model';
import { socialClauseMessage, socialClauseText } from '../sentences';
import { groupedColumns, horizontalBars } from './charts';
import { largestClauses } from './largest-clauses';

export function socialClauses(context: ReportContext): SectionDraft {
  const { book, contracts, input } = context;
  const withClause = contracts.filter((row) => isInShares(row) && hasSocialClause(row));
  const families = familiesOf(withClause, input.cpvDivisions);
  return {
    id: 'social-clauses',
    heading: 'Clauses sociales d’exécution',
    message: socialClauseMessage(book, families[0] ?? null, withClause.length),
    orientation: 'portrait',
    blocks: () => [
      { kind: 'paragraph', text: socialClauseText(book) },
      ...(families.length === 0 ? [] : [byFamily(families, withClause.length)]),
      ...sharesByYear(context),
      ...largestBlocks(context),
    ],
  };
}

function byFamily(families: readonly Family[], total: number): ChartBlock {
  const bars = families.map(({ label, count, hours }) => ({
    category: label,
    value: count,
    label: hours === 0 ? counted(count, 'marché') : `${counted(count, 'marché')} · ${roundedHours(hours)}`,
  }));
  return horizontalBars(bars, {
    caption: french`Marchés avec clause sociale et heures retenues, par famille d'achats (base : ${counted(total, 'marché')}). Données : feuille « Marchés » du classeur.`,
    subject: french`Barres horizontales : marchés avec clause sociale par famille d'achats.`,
  });
}

/** Shares of the three years; a year without rows has no column rather than a zero. */
function sharesByYear({ book }: ReportContext): Block[] {
  const years = [book.year - 2, book.year - 1, book.year].filter(
    (year) => book.value('I02', 'count', undefined, year) !== null,
  );
  if (years.length === 0) return [];
  const series = (name: string, id: string): ChartSeries => {
    const values = years.map((year) => book.value(id, 'count', undefined, year) ?? '0');
    return {
      name,
      values: values.map((value) => Math.round(Number(value) * 1000) / 10),
      labels: values.map((value) => shortPercent(value)),
    };
  };
  const chart = groupedColumns(
    years.map(String),
    [
      series('Considération sociale', 'I02'),
      series('Clause sociale d’insertion', 'I03'),
      series('Critère social', 'I05'),
    ],
    {
      caption: french`Part des marchés notifiés, en nombre. Base : ${years.map((year) => `${book.find('I01', 'count', undefined, year)?.value ?? NOTHING} en ${year}`).join(', ')}.`,
      subject: french`Colonnes par année : part des marchés notifiés.`,
    },
  );
  return [{ kind: 'heading', text: 'Évolution' }, chart];
}

function largestBlocks(context: ReportContext): Block[] {
  const table = largestClauses(context);
  return table === null ? [] : [{ kind: 'heading', text: 'Les plus gros engagements' }, table];
}
