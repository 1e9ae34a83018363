import { figuresOfYear } from '../indicators/compute-indicators';
import { publishableFigures } from '../indicators/department-only';
import { type YearParts } from '../indicators/indicator';
import { type CountedContract, type NotifiedContractRow } from '../rows';
import { coverOf, draftsOf, editionText, subtitleOf } from './build-report-model';
import { FigureBook } from './figure-book';
import { type ReportInput } from './report-input';
import { type Tile } from './report-model';

/** What a page shows of a report before it is written: its first message and its six tiles. */
export interface ReportPreview {
  readonly subtitle: string;
  readonly buyerName: string;
  readonly edition: string;
  readonly cover: Tile;
  readonly message: string;
  readonly tiles: readonly { readonly value: string; readonly label: string }[];
  readonly sections: readonly { readonly heading: string; readonly message: string }[];
}

const NO_ROWS = { contracts: [], hours: [], balances: [] };

/**
 * The messages of a report, from what is counted of its three years alone: nothing that the report lists is read or
 * written.
 */
export function reportPreview(input: Omit<ReportInput, 'rows'>, years: readonly YearParts[]): ReportPreview {
  const book = bookOf(input, years);
  const contracts = (years.at(-1)?.contracts ?? []).flat().map(unsaid);
  const drafts = draftsOf({
    input: { ...input, rows: NO_ROWS },
    book,
    current: { year: input.year, ...NO_ROWS, contracts },
    previous: { year: input.year - 1, ...NO_ROWS },
  });
  const essentials = drafts.find(({ id }) => id === 'essentials');
  const tiles = essentials?.blocks().find((block) => block.kind === 'tiles');
  return {
    subtitle: subtitleOf(input),
    buyerName: input.publisher.name,
    edition: editionText(input.edition),
    cover: coverOf(book),
    message: essentials?.message ?? '',
    tiles: (tiles?.kind === 'tiles' ? tiles.tiles : []).map(({ figure, caption }) => ({
      value: figure,
      label: caption,
    })),
    sections: drafts
      .filter(({ id }) => id !== 'essentials')
      .map(({ heading, message }) => ({ heading, message: message ?? '' })),
  };
}

function bookOf(
  { year, targets, fullTimeHours, atDepartmentLevel }: Omit<ReportInput, 'rows'>,
  years: readonly YearParts[],
): FigureBook {
  const figures = years.flatMap((rows) =>
    publishableFigures(figuresOfYear(rows, targets, fullTimeHours), atDepartmentLevel),
  );
  const known = years.filter(({ contracts, hours }) =>
    [...contracts, ...hours].some(({ length }) => length > 0),
  );
  return new FigureBook(year, figures, new Set([year, ...known.map((rows) => rows.year)]));
}

/** A message names no contract: what only lists say of one is left empty. */
function unsaid(counted: CountedContract): NotifiedContractRow {
  const { exception } = counted;
  return {
    ...counted,
    buyerId: '',
    procedureId: '',
    decpId: null,
    lotNumber: null,
    subject: '',
    service: null,
    nature: null,
    holders: [],
    launchedOn: null,
    maximumAmount: null,
    exception: exception === null ? null : { ...exception, motivation: '' },
    decision: null,
  };
}
