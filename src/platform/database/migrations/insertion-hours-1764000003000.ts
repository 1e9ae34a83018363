import { NewTables, type TableSpec } from '../migration-columns';

const commitments: TableSpec[] = [
  {
    name: 'commitments',
    columns: {
      id: 'id',
      contractId: 'id',
      buyerId: 'id',
      formula: 'code',
      inputs: 'text',
      assumed: 'text',
      computedHours: 'integer?',
      retainedHours: 'integer',
      gapReason: 'text?',
      startsOn: 'date?',
      endsOn: 'date?',
      decidedOn: 'date',
      decidedBy: 'id?',
      supersededById: 'id?',
      version: 'integer',
    },
    foreignKeys: { contractId: { table: 'contracts' } },
    indexes: {
      commitments_contract: { columns: ['contractId', 'id'] },
      commitments_buyer: { columns: ['buyerId', 'id'] },
    },
  },
  {
    name: 'commitment_suspensions',
    columns: {
      id: 'id',
      contractId: 'id',
      buyerId: 'id',
      startsOn: 'date',
      endsOn: 'date?',
      reason: 'text',
      decidedBy: 'id?',
      version: 'integer',
    },
    foreignKeys: { contractId: { table: 'contracts' } },
    indexes: { commitment_suspensions_contract: { columns: ['contractId', 'startsOn'] } },
  },
];

const participants: TableSpec = {
  name: 'participants',
  columns: {
    id: 'id',
    buyerId: 'id',
    pseudonym: 'hash',
    birthYear: 'integer?',
    birthMonth: 'integer?',
    sex: 'code?',
    sealedStatuses: 'text?',
    eligibleFrom: 'date?',
    eligibleUntil: 'date?',
    version: 'integer',
  },
  indexes: { participants_pseudonym: { columns: ['buyerId', 'pseudonym'], unique: true } },
};

const declarations: TableSpec[] = [
  {
    name: 'declarations',
    columns: {
      id: 'id',
      contractId: 'id',
      buyerId: 'id',
      employerId: 'id?',
      employerName: 'text?',
      employerSiret: 'code?',
      modality: 'text?',
      participantId: 'id?',
      periodFrom: 'date',
      periodTo: 'date',
      rawHours: 'integer',
      weight: 'code',
      countedHours: 'integer',
      contractType: 'text?',
      state: 'code',
      returnReason: 'text?',
      declaredAt: 'instant',
      decidedAt: 'instant?',
      decidedBy: 'id?',
      evidenceSeen: 'code?',
      supersedesId: 'id?',
      importId: 'id?',
      version: 'integer',
    },
    foreignKeys: {
      contractId: { table: 'contracts' },
      employerId: { table: 'operators' },
      participantId: { table: 'participants' },
      supersedesId: { table: 'declarations' },
    },
    indexes: {
      declarations_contract: { columns: ['contractId', 'periodFrom', 'id'] },
      declarations_buyer: { columns: ['buyerId', 'periodFrom', 'id'] },
      declarations_participant: { columns: ['participantId'] },
      declarations_supersedes: { columns: ['supersedesId'] },
      declarations_import: { columns: ['importId'] },
    },
  },
  {
    name: 'declaration_fingerprints',
    columns: { fingerprint: 'hash', declarationId: 'id', importId: 'id?', row: 'integer' },
    primaryKey: ['fingerprint'],
    foreignKeys: { declarationId: { table: 'declarations', cascade: true } },
    indexes: {
      declaration_fingerprints_import: { columns: ['importId'] },
      declaration_fingerprints_declaration: { columns: ['declarationId'] },
    },
  },
];

const tables: TableSpec[] = [...commitments, participants, ...declarations];

/** Hours owed and delivered, and the pseudonymous people who deliver them. */
export class InsertionHours1764000003000 extends NewTables {
  name = 'InsertionHours1764000003000';
  tables = tables;
}
