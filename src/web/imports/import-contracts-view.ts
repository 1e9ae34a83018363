import { type ImportedContract } from '../../imports';
import { type TableView } from '../shell/table-view';

/** Contracts that an import reached, in the order of its rows. */
export function contractsTable(contracts: readonly ImportedContract[]): TableView {
  return {
    caption: 'Marchés de ce fichier',
    plain: true,
    columns: [{ label: 'N°', kind: 'code' }, { label: 'Objet' }, { label: 'Ligne', kind: 'number' }],
    rows: contracts.map(({ id, number, subject, row }) => ({
      cells: [
        { text: number ?? 'sans numéro', href: `/marches/${id}` },
        { text: subject ?? '—' },
        { text: String(row) },
      ],
    })),
  };
}
