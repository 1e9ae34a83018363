import { NewTables, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [
  {
    name: 'imports',
    columns: {
      id: 'id',
      fileName: 'text',
      fileHash: 'hash',
      format: 'code',
      state: 'code',
      actorId: 'id?',
      createdAt: 'instant',
      buyerIds: 'text',
      rows: 'text',
      report: 'text',
    },
    indexes: { imports_created: { columns: ['createdAt', 'id'] } },
  },
  {
    name: 'row_fingerprints',
    columns: { fingerprint: 'code', contractId: 'id', importId: 'id', row: 'integer' },
    primaryKey: ['fingerprint'],
    foreignKeys: { contractId: { table: 'contracts', cascade: true } },
    indexes: {
      row_fingerprints_import: { columns: ['importId'] },
      row_fingerprints_contract: { columns: ['contractId'] },
    },
  },
];

/** Files brought in, and the rows already seen. */
export class Imports1764000004000 extends NewTables {
  name = 'Imports1764000004000';
  tables = tables;
}
