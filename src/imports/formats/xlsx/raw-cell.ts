/** A cell as the sheet stores it, before styles and shared strings give it a meaning. */
export interface RawCell {
  readonly address: string | undefined;
  readonly style: string | undefined;
  readonly type: string | undefined;
  /** Text of `<v>`, undefined without one. */
  readonly value: string | undefined;
  /** Text of `<f>` ('' for the followers of a shared formula), undefined without one. */
  readonly formula: string | undefined;
  /** Joined runs of `<is>`, undefined without one. */
  readonly inline: string | undefined;
}

/** What both readers of a sheet fill: rows in order, each cell once. */
export interface RawRowSink {
  openRow(number: string | undefined): void;
  cell(cell: RawCell): void;
  closeRow(): void;
}
