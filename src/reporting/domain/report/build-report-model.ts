import { figuresOfYear } from '../indicators/compute-indicators';
import { publishableFigures } from '../indicators/department-only';
import { fromAmount, fromAmountOf } from '../indicators/year-rows';
import { type CountedContract, type ListedRows } from '../rows';
import { buildWorkbookModel } from '../workbook/build-workbook-model';
import { FigureBook } from './figure-book';
import { french, longDate, ordinal, shortPercent } from '../../../shared/domain/french';
import { type ReportContext } from './report-context';
import { type EditionOfReport, type ReportInput } from './report-input';
import {
  type Block,
  type ReportModel,
  type ReportText,
  type Section,
  type SectionDraft,
  type Tile,
} from './report-model';
import { coverCaption } from './sentences';
import { considerationsAnnex, exceptionsAnnex } from './sections/annexes';
import { buyersSection } from './sections/buyers';
import { compliance } from './sections/compliance';
import { environment } from './sections/environment';
import { essentials } from './sections/essentials';
import { hoursDone } from './sections/hours';
import { method } from './sections/method';
import { participantsSection } from './sections/participants';
import { reserved } from './sections/reserved';
import { scheme } from './sections/scheme';
import { socialClauses } from './sections/social-clauses';

/** Numbers tables and figures in reading order, so that a sentence or a colleague can name one. */
function withNumberedCaptions(drafts: readonly SectionDraft[]): Section[] {
  let tables = 0;
  let figures = 0;
  const numbered = (block: Block): Block => {
    if (block.kind === 'table') return { ...block, caption: `Tableau ${(tables += 1)}. ${block.caption}` };
    if (block.kind === 'chart') return { ...block, caption: `Figure ${(figures += 1)}. ${block.caption}` };
    return block;
  };
  return drafts.map((draft) => ({ ...draft, blocks: draft.blocks().map(numbered) }));
}

/** The whole report of a year from its rows: a pure function, so the same rows give the same report. */
export function buildReportModel(input: ReportInput): ReportModel {
  const context = contextOf(input);
  const text = textOf(context);
  return { ...text, workbook: buildWorkbookModel(context, text) };
}

function textOf(context: ReportContext): ReportText {
  const { book, input } = context;
  return {
    title: 'Achats socialement et écologiquement responsables',
    subtitle: subtitleOf(input),
    buyerName: input.publisher.name,
    department: input.department,
    year: input.year,
    editionDate: input.edition.date,
    edition: editionText(input.edition),
    cover: coverOf(book),
    sections: withNumberedCaptions(draftsOf(context)),
    figures: book.all,
  };
}

const NOTHING_COUNTED = '0';

export function coverOf(book: FigureBook): Tile {
  const social = book.value('I02', 'count');
  return {
    figure: social === null ? NOTHING_COUNTED : shortPercent(social),
    caption: coverCaption(book),
  };
}

function contextOf({ rows, ...input }: ReportInput): ReportContext {
  const contracts = fromAmountOf(rows.contracts, input.minAmount);
  return contextOver(input, contracts, { ...rows, contracts });
}

/** What the sections are written from: the contracts that they count, and what they list. */
export function contextOver(
  input: ReportContext['input'],
  contracts: readonly CountedContract[],
  current: ListedRows,
): ReportContext {
  const { year, minAmount, targets, fullTimeHours, atDepartmentLevel } = input;
  const counted = input.years.map((rows) => fromAmount(rows, minAmount));
  const figures = counted.flatMap((rows) =>
    publishableFigures(figuresOfYear(rows, targets, fullTimeHours), atDepartmentLevel),
  );
  const before = counted.find((rows) => rows.year === year - 1);
  return {
    input,
    book: new FigureBook(year, figures, yearsWithRows(input)),
    contracts,
    current,
    previous: (before?.contracts ?? []).flat(),
  };
}

function yearsWithRows({ year, years }: ReportContext['input']): Set<number> {
  const known = years.filter(({ contracts, hours }) =>
    [...contracts, ...hours].some(({ length }) => length > 0),
  );
  return new Set([year, ...known.map((rows) => rows.year)]);
}

/** Every section that the report has, before what it lists is written. */
export function draftsOf(context: ReportContext): SectionDraft[] {
  const sections = [
    essentials(context.book),
    scheme(context),
    socialClauses(context),
    hoursDone(context),
    participantsSection(context),
    reserved(context),
    environment(context),
    compliance(context),
    buyersSection(context),
    method(context),
    considerationsAnnex(context),
    exceptionsAnnex(context),
  ];
  return sections.filter((section) => section !== null);
}

export function subtitleOf({ year, scheme: followed }: Pick<ReportInput, 'year' | 'scheme'>): string {
  return followed === null ? `Bilan annuel ${year}` : `Bilan annuel ${year} du SPASER ${followed.period}`;
}

export function editionText({ number, date, restates }: EditionOfReport): string {
  const start = number === 1 ? 'édition' : `${ordinal(number)} édition,`;
  const correction = restates === null ? '' : french`, corrige l'édition ${restates}`;
  return french`${start} du ${longDate(date)}${correction}`;
}
