/** The fast scanner met XML that it does not read; the complete reader has to. Never shown to a person. */
export class SheetNotUnderstood extends Error {
  override readonly name = 'SheetNotUnderstood';
}
