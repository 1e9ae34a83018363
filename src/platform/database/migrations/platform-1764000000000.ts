import { NewTables, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [
  {
    name: 'change_entries',
    columns: {
      id: 'id',
      at: 'instant',
      actorId: 'id?',
      actKind: 'code',
      actRef: 'id?',
      recordType: 'code',
      recordId: 'id',
      buyerId: 'id?',
      operation: 'code',
      changes: 'text?',
    },
    indexes: {
      change_entries_record: { columns: ['recordType', 'recordId', 'id'] },
      change_entries_act: { columns: ['actKind', 'actRef'] },
    },
  },
  {
    name: 'jobs',
    columns: {
      id: 'id',
      kind: 'code',
      state: 'code',
      ownerId: 'id?',
      payload: 'text',
      progressDone: 'integer',
      progressTotal: 'integer?',
      createdAt: 'instant',
      heartbeatAt: 'instant?',
      endedAt: 'instant?',
      result: 'text?',
      failure: 'text?',
    },
    indexes: { jobs_state: { columns: ['state', 'createdAt'] } },
  },
];

/** The journal of changes and the rows of long work. */
export class Platform1764000000000 extends NewTables {
  name = 'Platform1764000000000';
  tables = tables;
}
