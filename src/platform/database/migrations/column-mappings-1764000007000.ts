import { NewTables, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [
  {
    name: 'column_mappings',
    columns: { id: 'id', name: 'text', mapping: 'text', version: 'integer' },
    indexes: { column_mappings_name: { columns: ['name'], unique: true } },
  },
];

/** Column mappings that are configured once and used again. */
export class ColumnMappings1764000007000 extends NewTables {
  name = 'ColumnMappings1764000007000';
  tables = tables;
}
