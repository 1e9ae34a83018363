import { type SampleFirm } from './firms';
import { type CsvCell } from './writers/csv-text';

/** Firms and structures, one line per inclusion kind with its dates; an ordinary firm has one empty kind. */
export function operatorRows(firms: readonly SampleFirm[]): CsvCell[][] {
  const header = ['siret', 'nom', 'taille', 'commune', 'type_inclusion', 'valable_du', 'valable_au'];
  const rows = firms.flatMap((firm) => {
    const identity: CsvCell[] = [firm.siret, firm.name, firm.size, firm.town];
    if (firm.inclusions.length === 0) return [[...identity, null, null, null]];
    return firm.inclusions.map(({ kind, from, to }) => [...identity, kind, from, to]);
  });
  return [header, ...rows];
}
