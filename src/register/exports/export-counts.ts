/** What a command exported, and what it had to leave out. */
export interface ExportCounts {
  readonly file: string;
  readonly exported: number;
  /** Records left out because the published format demands fields that are not stated. */
  readonly incomplete: readonly { readonly contract: string; readonly missing: readonly string[] }[];
}

/** What the name of a file ends with, in small letters; empty without one. */
export function endingOf(file: string): string {
  return /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
}
