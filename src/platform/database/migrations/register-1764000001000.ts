import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableSpec } from '../migration-columns';

const parties: TableSpec[] = [
  {
    name: 'operators',
    columns: {
      id: 'id',
      identifier: 'text?',
      identifierType: 'code?',
      name: 'text?',
      sizeBand: 'code?',
      identityKey: 'text',
      version: 'integer',
    },
    indexes: { operators_identity: { columns: ['identityKey'], unique: true } },
  },
  {
    name: 'operator_inclusions',
    columns: { id: 'id', operatorId: 'id', kind: 'code', validFrom: 'date?', validTo: 'date?' },
    foreignKeys: { operatorId: { table: 'operators', cascade: true } },
    indexes: { operator_inclusions_operator: { columns: ['operatorId'] } },
  },
  {
    name: 'buyers',
    columns: {
      id: 'id',
      siret: 'code',
      name: 'text',
      kind: 'code',
      contractingAuthority: 'boolean?',
      parentId: 'id?',
      version: 'integer',
    },
    indexes: { buyers_siret: { columns: ['siret'], unique: true } },
  },
  {
    name: 'buyer_spends',
    columns: { id: 'id', buyerId: 'id', year: 'integer', annualPurchaseSpend: 'bigint' },
    foreignKeys: { buyerId: { table: 'buyers', cascade: true } },
    indexes: { buyer_spends_year: { columns: ['buyerId', 'year'], unique: true } },
  },
];

const procedures: TableSpec = {
  name: 'procedures',
  columns: {
    id: 'id',
    buyerId: 'id',
    reference: 'text?',
    procedureSubject: 'text?',
    nature: 'code?',
    contractKind: 'code',
    procedureType: 'text?',
    needValue: 'bigint?',
    launchedOn: 'date?',
    lotCount: 'integer?',
    service: 'text?',
    territory: 'text?',
    version: 'integer',
  },
  foreignKeys: { buyerId: { table: 'buyers' } },
  indexes: { procedures_reference: { columns: ['buyerId', 'reference'] } },
};

const contracts: TableSpec = {
  name: 'contracts',
  columns: {
    id: 'id',
    buyerId: 'id',
    procedureId: 'id',
    decpId: 'text?',
    lot: 'text?',
    subject: 'text?',
    subjectKey: 'text',
    searchText: 'text',
    status: 'code',
    cpvAsGiven: 'text?',
    estimatedValue: 'bigint?',
    initialAmount: 'bigint?',
    initialAmountDoubt: 'code?',
    maximumAmount: 'bigint?',
    durationMonths: 'integer?',
    notifiedOn: 'date?',
    publishedOn: 'date?',
    decpNature: 'text?',
    placeCode: 'text?',
    placeType: 'text?',
    placeName: 'text?',
    socialConsiderations: 'text?',
    environmentalConsiderations: 'text?',
    reservation: 'code?',
    socialCriterionWeight: 'text?',
    environmentalCriterionWeight: 'text?',
    techniques: 'text?',
    performanceModalities: 'text?',
    frameworkId: 'text?',
    priceTypes: 'text?',
    priceForm: 'text?',
    groupingType: 'text?',
    ccag: 'text?',
    offersReceived: 'integer?',
    innovative: 'boolean?',
    advanceGranted: 'boolean?',
    advanceRate: 'text?',
    subcontractingDeclared: 'boolean?',
    euShare: 'text?',
    frenchShare: 'text?',
    signedOn: 'date?',
    startsOn: 'date?',
    publicSubsidy: 'bigint?',
    socialServices: 'boolean?',
    labourShare: 'text?',
    effortRate: 'text?',
    hourlyCost: 'text?',
    transferredMonthlyHours: 'integer?',
    statedHours: 'integer?',
    version: 'integer',
    cpv: 'code?',
  },
  foreignKeys: { buyerId: { table: 'buyers' }, procedureId: { table: 'procedures' } },
  indexes: {
    contracts_notified: { columns: ['buyerId', 'notifiedOn', 'id'] },
    contracts_decp: { columns: ['buyerId', 'decpId'] },
    contracts_subject: { columns: ['buyerId', 'subjectKey'] },
    contracts_procedure: { columns: ['procedureId'] },
  },
};

const contractParts: TableSpec[] = [
  {
    name: 'contract_holders',
    columns: { id: 'id', contractId: 'id', buyerId: 'id', operatorId: 'id', rank: 'integer' },
    foreignKeys: { contractId: { table: 'contracts', cascade: true }, operatorId: { table: 'operators' } },
    indexes: {
      contract_holders_contract: { columns: ['contractId'] },
      contract_holders_operator: { columns: ['operatorId'] },
    },
  },
  {
    name: 'amendments',
    columns: {
      id: 'id',
      contractId: 'id',
      buyerId: 'id',
      number: 'integer',
      notifiedOn: 'date?',
      publishedOn: 'date?',
      durationMonths: 'integer?',
      amount: 'bigint?',
      amountDoubt: 'code?',
      holders: 'text?',
    },
    foreignKeys: { contractId: { table: 'contracts', cascade: true } },
    indexes: { amendments_contract: { columns: ['contractId', 'number'] } },
  },
  {
    name: 'subcontracts',
    columns: {
      id: 'id',
      contractId: 'id',
      buyerId: 'id',
      number: 'integer',
      isChange: 'boolean',
      operatorId: 'id?',
      durationMonths: 'integer?',
      notifiedOn: 'date?',
      publishedOn: 'date?',
      amount: 'bigint?',
      priceVariation: 'text?',
    },
    foreignKeys: { contractId: { table: 'contracts', cascade: true }, operatorId: { table: 'operators' } },
    indexes: { subcontracts_contract: { columns: ['contractId'] } },
  },
  {
    name: 'concession_executions',
    columns: {
      id: 'id',
      contractId: 'id',
      buyerId: 'id',
      publishedOn: 'date?',
      investment: 'bigint?',
      tariffs: 'text?',
    },
    foreignKeys: { contractId: { table: 'contracts', cascade: true } },
    indexes: { concession_executions_contract: { columns: ['contractId'] } },
  },
];

const tables: TableSpec[] = [...parties, procedures, contracts, ...contractParts];

/** Buyers, operators, procedures, contracts and every part of a DECP 2022 record. */
export class Register1764000001000 implements MigrationInterface {
  name = 'Register1764000001000';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
