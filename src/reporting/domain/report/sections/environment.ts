import { hasEnvironmentalConsideration, isInShares } from '../../indicators/contract-facts';
import { familiesOf } from '../families';
import { counted, french, shortEuros } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type Block, type SectionDraft } from '../report-model';
import { environmentMessage } from '../sentences';
import { horizontalBars } from './charts';
import { type FigureLine, seriesTable } from './figure-table';

const LINES: readonly FigureLine[] = [
  { id: 'I10', basis: 'count', label: 'Considération environnementale' },
  { id: 'I10', basis: 'value', label: '… en montant' },
  { id: 'I11', basis: 'count', label: 'Critère environnemental' },
  { id: 'I11', basis: 'value', label: '… en montant' },
  { id: 'I11', basis: 'count', line: 'mean-weight', label: '… pondération moyenne' },
  { id: 'I10', basis: 'count', line: 'not-stated', label: 'Non renseigné' },
  { id: 'I05', basis: 'count', label: 'Critère social' },
  { id: 'I05', basis: 'value', label: '… en montant' },
  { id: 'I05', basis: 'count', line: 'mean-weight', label: '… pondération moyenne' },
];

export function environment(context: ReportContext): SectionDraft {
  return {
    id: 'environment',
    heading: 'Environnement et critères d’attribution',
    message: environmentMessage(context.book),
    orientation: 'portrait',
    blocks: () => [
      ...byFamily(context),
      { kind: 'heading', text: 'Considérations et critères' },
      seriesTable(
        context.book,
        LINES,
        french`Part des marchés notifiés. La pondération moyenne porte sur les marchés dont la pondération est connue.`,
      ),
    ],
  };
}

function byFamily({ current, input }: ReportContext): Block[] {
  const rows = current.contracts.filter((row) => isInShares(row) && hasEnvironmentalConsideration(row));
  const families = familiesOf(rows, input.cpvDivisions);
  if (families.length === 0) return [];
  const bars = families.map(({ label, count, amount }) => ({
    category: label,
    value: count,
    label: `${counted(count, 'marché')} · ${shortEuros(amount)}`,
  }));
  return [
    horizontalBars(bars, {
      caption: french`Marchés avec considération environnementale, par famille d'achats (base : ${counted(rows.length, 'marché')}).`,
      subject: french`Barres horizontales : marchés avec considération environnementale par famille d'achats.`,
    }),
  ];
}
