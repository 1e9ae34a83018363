import { type INestApplicationContext } from '@nestjs/common';
import { blankBuyer, blankContract, blankProcedure, Buyer, Contract, Procedure } from '../../src/contracts';
import { Commitment } from '../../src/insertion-hours';
import { Declaration } from '../../src/insertion-hours/declaration.entity';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';

/** More than two pages of a list. */
const CONTRACTS = 130;

/** As a person types them, and what a French reader files them by. */
const SUBJECTS = [
  ['Élagage des allées', 'elagage des allees'],
  ['eau – réseaux', 'eau reseaux'],
  ['Œuvres d’art', 'oeuvres d art'],
  ['Zinguerie', 'zinguerie'],
  ['abris-bus', 'abris bus'],
  ['Abris bus', 'abris bus'],
  ['Être accompagné', 'etre accompagne'],
] as const;
const SERVICES = ['Routes', 'Écoles', 'eaux', 'Zones humides'];
/** Around a year's end and the two changes of hour. */
const DAYS = [
  '2025-12-31',
  '2026-01-01',
  '2026-01-02',
  '2026-03-28',
  '2026-03-29',
  '2026-10-25',
  '2026-10-26',
];
const MONTHS = ['2025-12', '2026-01', '2026-03', '2026-10'];

/** One contract of many, as the test states it; in the order in which they were made. */
export interface Walked {
  readonly id: string;
  readonly declarationId: string;
  readonly number: string;
  readonly filedBy: string;
  readonly service: string;
  readonly amount: number | null;
  readonly need: number | null;
  readonly launchedOn: string | null;
  readonly notifiedOn: string | null;
  readonly retained: number;
  readonly month: string;
}

/** Contracts that share most of their values, so that an order is decided by the identifier too. */
export async function walkedWorld(application: INestApplicationContext): Promise<Walked[]> {
  return application.get(UnitOfWork).run(SYSTEM_ACT, async (unit) => {
    const buyer = await unit.create(Buyer, blankBuyer(unit.nextId(), '22990001400015', 'Valmonde'));
    const made = Array.from({ length: CONTRACTS }, (_, at) => {
      const [subject, filedBy] = pick(SUBJECTS, at);
      const walked: Walked = {
        id: unit.nextId(),
        declarationId: unit.nextId(),
        number: `${at % 2 ? 'M-' : 'm'}${(at * 37) % CONTRACTS}`,
        filedBy,
        service: pick(SERVICES, at),
        amount: at % 9 === 0 ? null : (at % 8) * 1_000_000,
        need: at % 5 === 0 ? null : (at % 6) * 2_000_000,
        launchedOn: at % 4 === 0 ? null : pick(DAYS, at),
        notifiedOn: at % 3 === 0 ? null : pick(DAYS, at + 2),
        retained: ((at % 6) + 1) * 100_00,
        month: pick(MONTHS, at),
      };
      const need = { ...blankProcedure(unit.nextId(), buyer.id), nature: 'services' as const };
      return {
        walked,
        subject,
        need: Object.assign(need, {
          service: walked.service,
          launchedOn: walked.launchedOn,
          needValue: walked.need,
        }),
      };
    });
    await unit.createMany(
      Procedure,
      made.map(({ need }) => need),
    );
    await unit.createMany(
      Contract,
      made.map(({ walked, subject, need }) => ({
        ...blankContract(walked.id, need),
        decpId: walked.number,
        subject,
        estimatedValue: walked.amount,
        notifiedOn: walked.notifiedOn,
      })),
    );
    await unit.createMany(
      Commitment,
      made.map(({ walked }) => commitmentOf(unit.nextId(), buyer.id, walked)),
    );
    await unit.createMany(
      Declaration,
      made.map(({ walked }) => declarationOf(buyer.id, walked)),
    );
    return made.map(({ walked }) => walked);
  });
}

function pick<T>(values: readonly T[], at: number): T {
  return values[at % values.length] as T;
}

/** Owed in full for long: the balance is what is retained, below zero. */
function commitmentOf(id: string, buyerId: string, { id: contractId, retained }: Walked): Commitment {
  return {
    id,
    contractId,
    buyerId,
    formula: 'FREE',
    inputs: {},
    assumed: [],
    computedHours: null,
    retainedHours: retained,
    gapReason: 'Convenu',
    startsOn: '2025-01-01',
    endsOn: '2025-12-31',
    decidedOn: '2025-01-01',
    decidedBy: null,
    supersededById: null,
    version: 1,
  };
}

function declarationOf(buyerId: string, { declarationId, id: contractId, month }: Walked): Declaration {
  return {
    id: declarationId,
    contractId,
    buyerId,
    employerId: null,
    employerName: 'Tremplin Fictif Intérim',
    employerSiret: null,
    modality: 'MAD_ETTI',
    participantId: null,
    periodFrom: `${month}-01`,
    periodTo: `${month}-28`,
    rawHours: 10_00,
    weight: '1',
    countedHours: 10_00,
    contractType: null,
    state: 'submitted',
    returnReason: null,
    declaredAt: `${month}-28T08:00:00.000Z`,
    decidedAt: null,
    decidedBy: null,
    evidenceSeen: null,
    supersedesId: null,
    importId: null,
    version: 1,
  };
}
