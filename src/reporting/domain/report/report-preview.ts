import { type ReportText, type Tile } from './report-model';

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

export function reportPreview(model: ReportText): ReportPreview {
  const essentials = model.sections.find(({ id }) => id === 'essentials');
  const tiles = essentials?.blocks.find((block) => block.kind === 'tiles');
  return {
    subtitle: model.subtitle,
    buyerName: model.buyerName,
    edition: model.edition,
    cover: model.cover,
    message: essentials?.message ?? '',
    tiles: (tiles?.kind === 'tiles' ? tiles.tiles : []).map(({ figure, caption }) => ({
      value: figure,
      label: caption,
    })),
    sections: model.sections
      .filter(({ id }) => id !== 'essentials')
      .map(({ heading, message }) => ({ heading, message: message ?? '' })),
  };
}
