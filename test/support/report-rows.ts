import { rowsOfYear } from './rows-of-year';
import { type ReportInput } from '../../src/reporting/domain/report/report-input';
import { type IndicatorRows } from '../../src/reporting/domain/rows';

/** A report said by the rows of all its years together, as a small world is written down. */
export type ReportOfRows = Omit<ReportInput, 'years' | 'rows'> & { readonly rows: IndicatorRows };

export function reportInput({ rows, ...said }: ReportOfRows): ReportInput {
  const of = (year: number) => rowsOfYear(rows, { year });
  const years = [said.year - 2, said.year - 1, said.year].map((year) => {
    const { contracts, hours, balances } = of(year);
    return { year, contracts: [contracts], hours: [hours], balances: [balances] };
  });
  return { ...said, years, rows: { ...of(said.year), named: rows.contracts } };
}
