import { EXCEPTION_WORDS } from '../../../../eligibility/domain/sentences/fact-words';
import { countedAmount } from '../../indicators/contract-facts';
import { socialDuty } from '../../indicators/i18-social-duty';
import { type CountedContract, type NotifiedContractRow } from '../../rows';
import { capitalised, french, grouped, NOTHING, plainEuros } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type Block, type SectionDraft, type TableBlock } from '../report-model';
import { complianceMessage } from '../sentences';
import { amountText, referenceText } from './contract-text';
import { countsTable, type FigureLine, seriesTable } from './figure-table';
import { listTable } from './list-table';

const line = (name: string, label: string): FigureLine => ({ id: 'I18', basis: 'count', line: name, label });

const LINES: readonly FigureLine[] = [
  { id: 'I18', basis: 'count', label: 'Marchés soumis à l’article L2112-2-1' },
  line('with-condition', '… avec condition sociale'),
  line('exception', '… avec dérogation motivée'),
  line('without-reason', '… sans condition ni motif'),
  line('undetermined', 'Soumission indéterminée, à compléter'),
];

/** What became of the duty of art. L2112-2-1 CCP: counts, grounds, and contracts to put right by name. */
export function compliance(context: ReportContext): SectionDraft {
  const { book, current } = context;
  return {
    id: 'compliance',
    heading: 'Conformité : la condition sociale',
    message: complianceMessage(book),
    orientation: 'portrait',
    blocks: () => [
      {
        kind: 'paragraph',
        text: french`L'article L2112-2-1 du code de la commande publique impose, au-dessus du seuil européen, des conditions d'exécution sociales ou d'emploi. L'acheteur s'en écarte par l'un des motifs de l'article, qu'il justifie.`,
      },
      seriesTable(
        book,
        LINES,
        french`Marchés notifiés dans l'année, selon le livre de règles appliqué à la date de chaque évaluation.`,
      ),
      { kind: 'heading', text: 'Dérogations motivées' },
      exceptionTable(context),
      ...toPutRight(current.contracts),
    ],
  };
}

function exceptionTable({ book, current, previous }: ReportContext): TableBlock {
  const cells = (label: string, name: string): string[] => [
    label,
    book.covers(book.year - 1) ? grouped(book.count('I18', name, book.year - 1)) : NOTHING,
    grouped(book.count('I18', name)),
    plainEuros(amountOf(contractsBehind(name, current.contracts))),
  ];
  const codes = Object.entries(EXCEPTION_WORDS).filter(
    ([code]) =>
      contractsBehind(`exception:${code}`, current.contracts).length +
        contractsBehind(`exception:${code}`, previous).length >
      0,
  );
  return countsTable(
    book,
    french`Dérogations par motif. Les motivations figurent en annexe B.`,
    ['Motif', 4.6],
    codes.map(([code, label]) => cells(`${capitalised(label)} (${code})`, `exception:${code}`)),
    cells('Total', 'exception'),
  );
}

function toPutRight(contracts: readonly NotifiedContractRow[]): Block[] {
  const rows = contractsBehind('without-reason', contracts);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: 'À régulariser' },
    listTable(french`Marchés soumis, sans condition sociale et sans dérogation valable.`, rows, [
      ['N°', 'left', 1.8, referenceText],
      ['Objet', 'left', 5, ({ subject }) => subject],
      ['Service', 'left', 2.2, ({ service }) => service ?? NOTHING],
      ['Montant HT, €', 'right', 1.6, amountText],
    ]),
  ];
}

/** Contracts of one line of I18: the same definition as the figure. */
export function contractsBehind<Row extends CountedContract>(name: string, contracts: readonly Row[]): Row[] {
  const definition = socialDuty.find(({ basis, line: id }) => basis === 'count' && id === name);
  return definition === undefined ? [] : contracts.filter((row) => definition.numerator.counts(row));
}

const amountOf = (rows: readonly NotifiedContractRow[]): number =>
  rows.reduce((sum, row) => sum + (countedAmount(row) ?? 0), 0);
