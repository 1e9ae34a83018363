import { type FigureBook } from '../figure-book';
import { MASKED_TEXT, valueText } from '../figure-text';
import {
  agreed,
  counted,
  french,
  NOTHING,
  roundedHours,
  shortEuros,
  shortPercent,
  toTenth,
} from '../../../../shared/domain/french';
import { type SectionDraft, type Tile } from '../report-model';
import { essentialMessage } from '../sentences';
import { type FigureLine, indicatorTable } from './figure-table';

const LINES: readonly FigureLine[] = [
  { id: 'I01', basis: 'count', label: 'Marchés notifiés' },
  { id: 'I01', basis: 'value', label: 'Montant notifié, € HT' },
  { id: 'I02', basis: 'count', label: 'Considération sociale' },
  { id: 'I02', basis: 'value', label: '… en montant' },
  { id: 'I03', basis: 'count', label: 'Clause sociale d’insertion' },
  { id: 'I04', basis: 'count', label: 'Clause sociale sans heures' },
  { id: 'I05', basis: 'count', label: 'Critère social d’attribution' },
  { id: 'I06', basis: 'count', label: 'Marchés réservés' },
  { id: 'I06', basis: 'value', label: '… en montant, € HT' },
  { id: 'I10', basis: 'count', label: 'Considération environnementale' },
  { id: 'I10', basis: 'value', label: '… en montant' },
  { id: 'I11', basis: 'count', label: 'Critère environnemental' },
  { id: 'I12', basis: 'hours', label: 'Heures d’insertion validées' },
  { id: 'I13', basis: 'hours', label: 'Réalisation des heures dues' },
  { id: 'I15', basis: 'persons', label: 'Bénéficiaires distincts' },
  { id: 'I15', basis: 'hours', line: 'women', label: 'Part des femmes dans les heures' },
  { id: 'I18', basis: 'count', line: 'exception', label: 'Dérogations motivées' },
  { id: 'I18', basis: 'count', line: 'without-reason', label: 'Sans condition ni motif' },
];

/** The two pages that a busy member reads alone: six tiles, then the table the law asks for. */
export function essentials(book: FigureBook): SectionDraft {
  return {
    id: 'essentials',
    heading: 'L’essentiel',
    message: essentialMessage(book),
    orientation: 'portrait',
    blocks: () => [
      { kind: 'tiles', tiles: tiles(book) },
      { kind: 'heading', text: 'Indicateurs et objectifs' },
      indicatorTable(
        book,
        LINES,
        french`Marchés notifiés dans l'année ; heures réalisées et validées dans l'année. Taux : somme sur somme.`,
      ),
    ],
  };
}

function tiles(book: FigureBook): Tile[] {
  return [
    { figure: valueText(book.find('I01', 'count')), caption: contractsCaption(book) },
    shareTile(book, 'I02', 'avec considération sociale'),
    hoursTile(book),
    {
      figure: String(book.count('I06')),
      caption: french`${agreed(book.count('I06'), 'marché réservé', 'marchés réservés')}, ${shortEuros(book.hundredths('I06', 'value'))} HT`,
    },
    peopleTile(book),
    shareTile(book, 'I10', 'avec considération environnementale'),
  ];
}

function contractsCaption(book: FigureBook): string {
  const word = agreed(book.count('I01'), 'marché notifié', 'marchés notifiés');
  return french`${word}, ${shortEuros(book.hundredths('I01', 'value'))} HT`;
}

function shareTile(book: FigureBook, id: 'I02' | 'I10', what: string): Tile {
  const value = book.value(id, 'count');
  const contracts = counted(book.count(id), 'marché');
  return {
    figure: value === null ? NOTHING : shortPercent(value),
    caption: french`${contracts} ${what}, ${shortEuros(book.hundredths(id, 'value'))}`,
  };
}

function hoursTile(book: FigureBook): Tile {
  const fullTime = book.value('I14', 'hours') ?? '0';
  return {
    figure: roundedHours(book.hundredths('I12', 'hours')),
    caption: french`d'insertion validées, soit ${toTenth(fullTime)} ETP`,
  };
}

function peopleTile(book: FigureBook): Tile {
  const people = book.find('I15', 'persons');
  if (people?.masked) return { figure: MASKED_TEXT[people.masked], caption: 'bénéficiaires' };
  const women = book.value('I15', 'hours', 'women');
  const share = women === null ? '' : french`, ${shortPercent(women)} des heures par des femmes`;
  const word = agreed(Number(people?.value ?? 0), 'bénéficiaire');
  return { figure: valueText(people), caption: `${word}${share}` };
}
