import { NewTables, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [
  {
    name: 'targets',
    columns: {
      id: 'id',
      targetKey: 'text',
      indicatorId: 'code',
      basis: 'code',
      line: 'text?',
      year: 'integer',
      value: 'text',
      version: 'integer',
    },
    indexes: { targets_key: { columns: ['targetKey'], unique: true } },
  },
  {
    name: 'editions',
    columns: {
      id: 'id',
      year: 'integer',
      number: 'integer',
      buyerId: 'id?',
      buyerIds: 'text',
      editionDate: 'date',
      restatesId: 'id?',
      rowsFingerprint: 'hash',
      pdfSha256: 'hash',
      workbookSha256: 'hash',
      model: 'text',
      authorId: 'id?',
      frozenAt: 'instant',
    },
    indexes: { editions_year: { columns: ['year', 'number'] } },
  },
];

/** Targets of the scheme and frozen editions of the report. */
export class Reporting1764000006000 extends NewTables {
  name = 'Reporting1764000006000';
  tables = tables;
}
