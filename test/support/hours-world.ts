import { type INestApplicationContext } from '@nestjs/common';
import { Buyer, Contract, Procedure } from '../../src/contracts';
import { type DeclarationRow } from '../../src/insertion-hours/domain/declaration-row';
import { type RetainedHours } from '../../src/insertion-hours/domain/commitment-terms';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';

/** Two buyers; the first has a procedure of two lots and a contract without lots, all of the year 2025. */
export const HOURS_WORLD = {
  department: 'b-department',
  town: 'b-town',
  partitions: 'c-partitions',
  painting: 'c-painting',
  cleaning: 'c-cleaning',
  townCleaning: 'c-town-cleaning',
} as const;

const { department, town, partitions, painting, cleaning, townCleaning } = HOURS_WORLD;

export async function createHoursWorld(application: INestApplicationContext): Promise<void> {
  await application.get(UnitOfWork).run(SYSTEM_ACT, async (unit) => {
    await unit.createMany(Buyer, [
      record<Buyer>({
        id: department,
        siret: '22990001400015',
        name: 'Département de Valmonde',
        kind: 'local-authority',
      }),
      record<Buyer>({
        id: town,
        siret: '21990002000013',
        name: 'Commune de Sainte-Ombre',
        kind: 'local-authority',
      }),
    ]);
    await unit.createMany(Procedure, [
      record<Procedure>({
        id: 'p-school',
        buyerId: department,
        reference: 'AO-2024-12',
        contractKind: 'contract',
      }),
      record<Procedure>({ id: 'p-cleaning', buyerId: department, reference: null, contractKind: 'contract' }),
      record<Procedure>({ id: 'p-town', buyerId: town, reference: null, contractKind: 'contract' }),
    ]);
    await unit.createMany(Contract, [
      contract(partitions, department, 'p-school', '2025-034', '1'),
      contract(painting, department, 'p-school', '2025-034', '2'),
      contract(cleaning, department, 'p-cleaning', '2025-099', null),
      contract(townCleaning, town, 'p-town', '2025-700', null),
    ]);
  });
}

/** A row of a declaration spreadsheet: 100 hours of one person, October 2025, on the cleaning contract. */
export function declarationRow(said: Partial<DeclarationRow> = {}): DeclarationRow {
  const row: DeclarationRow = {
    row: 2,
    contractNumber: '2025-099',
    lot: null,
    periodFrom: '2025-10-01',
    periodTo: '2025-10-31',
    employerName: 'Tremplin Fictif Intérim',
    employerSiret: null,
    modality: 'MAD_ETTI',
    participantCode: 'VAL-0007',
    hours: 10_000,
    sex: 'F',
    birthYear: 1998,
    birthMonth: 5,
    statuses: ['B_RSA', 'B_TH'],
    contractType: 'CTT',
    fingerprintText: '',
    ...said,
  };
  const values = { ...row, row: undefined, fingerprintText: undefined };
  return { ...row, fingerprintText: JSON.stringify(values) };
}

/** 365 hours over the year 2025, as computed. */
export function retainedHours(said: Partial<RetainedHours> = {}): RetainedHours {
  return {
    formula: 'PRA-CALC-1',
    inputs: { lotValue: '219000.00' },
    assumed: ['effortRate'],
    computedHours: 36_500,
    retainedHours: 36_500,
    gapReason: null,
    startsOn: '2025-01-01',
    endsOn: '2025-12-31',
    ...said,
  };
}

function contract(
  id: string,
  buyerId: string,
  procedureId: string,
  decpId: string,
  lot: string | null,
): Contract {
  return record<Contract>({
    id,
    buyerId,
    procedureId,
    decpId,
    lot,
    subjectKey: id,
    searchText: id,
    status: 'awarded',
    cpv: '90911200',
    notifiedOn: '2025-01-01',
    durationMonths: 12,
  });
}

/** What is not said stays empty. */
function record<T extends { version: number }>(said: Partial<T>): T {
  return { version: 1, ...said } as T;
}
