import { contextOver, coverOf, draftsOf, editionText, subtitleOf } from './build-report-model';
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

const NOTHING_LISTED = { contracts: [], hours: [], balances: [], named: [] };

/**
 * The messages of a report, from what is counted of its three years alone: nothing that the report lists is read or
 * written.
 */
export function reportPreview(input: Omit<ReportInput, 'rows'>): ReportPreview {
  const contracts = (input.years.at(-1)?.contracts ?? []).flat();
  const context = contextOver(input, contracts, NOTHING_LISTED);
  const { book } = context;
  const drafts = draftsOf(context);
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
