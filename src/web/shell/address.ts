/** The parameters of an address: one cleaned text a name (`entrance.ts` sees to it). */
export type Parameters = Readonly<Partial<Record<string, string>>>;

/** What the address says under a name, trimmed; null where it says nothing. */
export function said(parameters: Parameters, name: string): string | null {
  const text = parameters[name]?.trim() ?? '';
  return text === '' ? null : text;
}

/** An address with its parameters; those that are null are left out. */
export function addressWith(path: string, values: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== null) parameters.set(name, value);
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
}
