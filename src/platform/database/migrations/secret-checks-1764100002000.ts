import { NewTables, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [{ name: 'secret_checks', columns: { id: 'id', keyedHash: 'hash' } }];

/** The value by which another secret is noticed; the first declaration that comes in fills it. */
export class SecretChecks1764100002000 extends NewTables {
  name = 'SecretChecks1764100002000';
  tables = tables;
}
