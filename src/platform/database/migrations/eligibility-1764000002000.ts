import { NewTables, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [
  {
    name: 'assessments',
    columns: {
      id: 'id',
      contractId: 'id',
      buyerId: 'id',
      assessedOn: 'date',
      ruleBook: 'code',
      facts: 'text',
      outcomes: 'text',
      statuses: 'text',
      hours: 'text?',
      computedHours: 'integer?',
      headline: 'code',
      socialCondition: 'code',
      socialDuty: 'code',
      supersededOn: 'date?',
    },
    foreignKeys: { contractId: { table: 'contracts', cascade: true } },
    indexes: { assessments_contract: { columns: ['contractId', 'supersededOn'] } },
  },
  {
    name: 'decisions',
    columns: {
      id: 'id',
      contractId: 'id',
      buyerId: 'id',
      measures: 'text',
      exceptionCode: 'code?',
      motivation: 'text?',
      authorId: 'id?',
      decidedAt: 'instant',
      supersededAt: 'instant?',
    },
    foreignKeys: { contractId: { table: 'contracts', cascade: true } },
    indexes: { decisions_contract: { columns: ['contractId', 'supersededAt'] } },
  },
];

/** Verdicts and decisions: superseded, never overwritten. */
export class Eligibility1764000002000 extends NewTables {
  name = 'Eligibility1764000002000';
  tables = tables;
}
