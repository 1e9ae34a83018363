import { NewTables, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [
  {
    name: 'moved_records',
    columns: { move: 'integer', recordId: 'id' },
    primaryKey: ['move', 'recordId'],
  },
];

/** Which records the latest acts changed: what is kept of the others still holds. */
export class MovedRecords1764800000000 extends NewTables {
  name = 'MovedRecords1764800000000';
  tables = tables;
}
