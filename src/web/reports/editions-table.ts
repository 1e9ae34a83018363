import { type EditionSummary } from '../../reporting';
import { instantInParis, shortDate } from '../../shared/domain/french';

/** A frozen edition as its list shows it. */
export interface EditionLine {
  readonly title: string;
  readonly scope: string;
  readonly date: string;
  readonly frozenAt: string;
  readonly restates: string;
  readonly files: readonly {
    readonly label: string;
    readonly href: string;
    readonly hash: string;
    readonly fullHash: string;
  }[];
}

const SHORT_HASH = 12;

/** Frozen editions, newest first; each of its files with the start of its SHA-256. */
export function editionLines(
  editions: readonly EditionSummary[],
  buyerNames: ReadonlyMap<string, string>,
): EditionLine[] {
  const numbers = new Map(editions.map(({ id, number }) => [id, number]));
  return editions.map((edition) => {
    const restated = edition.restatesId === null ? undefined : numbers.get(edition.restatesId);
    return {
      title: `${edition.year}, édition ${edition.number}`,
      scope: scopeText(edition, buyerNames),
      date: shortDate(edition.editionDate),
      frozenAt: instantInParis(edition.frozenAt),
      restates: restated === undefined ? '' : `corrige l’édition ${restated}`,
      files: [
        fileOf(edition, 'pdf', 'PDF', edition.pdfSha256),
        fileOf(edition, 'xlsx', 'Classeur', edition.workbookSha256),
      ],
    };
  });
}

function scopeText({ buyerIds }: EditionSummary, names: ReadonlyMap<string, string>): string {
  const [only, ...others] = buyerIds;
  if (others.length > 0) return `${buyerIds.length} acheteurs`;
  return names.get(only ?? '') ?? '';
}

function fileOf(
  { id }: EditionSummary,
  ending: string,
  label: string,
  hash: string,
): EditionLine['files'][number] {
  return {
    label,
    href: `/rapports/editions/${id}.${ending}`,
    hash: hash.slice(0, SHORT_HASH),
    fullHash: hash,
  };
}
