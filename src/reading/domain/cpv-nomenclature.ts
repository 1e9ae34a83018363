import { normalisedText } from '../../shared/domain/normalised-text';

/** The common procurement vocabulary (regulation (EC) 213/2008), looked up by code and by label. */
export interface CpvNomenclature {
  readonly labels: ReadonlyMap<string, string>;
  /** Control digit of a code; empty when the list was given without them. */
  readonly controlDigits: ReadonlyMap<string, string>;
  /** Normalised label to code; a label that two codes share leads to none. */
  readonly codesByLabel: ReadonlyMap<string, string>;
}

/** Builds the look-ups from code (`45000000` or `45000000-7`) and French label. */
export function cpvNomenclature(entries: Iterable<readonly [code: string, label: string]>): CpvNomenclature {
  const labels = new Map<string, string>();
  const controlDigits = new Map<string, string>();
  const codesByLabel = new Map<string, string>();
  const shared = new Set<string>();
  for (const [given, label] of entries) {
    const [code = '', control] = given.trim().split('-');
    labels.set(code, label);
    if (control !== undefined) controlDigits.set(code, control);
    const key = normalisedText(label);
    if (codesByLabel.has(key)) shared.add(key);
    codesByLabel.set(key, code);
  }
  shared.forEach((key) => codesByLabel.delete(key));
  return { labels, controlDigits, codesByLabel };
}
