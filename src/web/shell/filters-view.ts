interface OptionView {
  readonly value: string;
  readonly label: string;
}

/** A list of `partials/filters` to choose from. */
export interface SelectView {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly OptionView[];
}

/** What `partials/filters` shows. */
export interface FiltersView {
  readonly action: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly active: readonly {
    readonly label: string;
    readonly value: string;
    readonly removeHref: string;
  }[];
  readonly selects: readonly SelectView[];
}
