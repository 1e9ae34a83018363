import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Contract, Procedure } from '../../src/contracts';
import { DecisionsService } from '../../src/eligibility';
import {
  CommitmentsService,
  Declaration,
  DeclarationIntakeService,
  DeclarationReviewService,
  SuspensionsService,
} from '../../src/insertion-hours';
import { SYSTEM_ACT, type Unit } from '../../src/platform/database/unit';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { cleaningOfSchools, givenContract } from './contracts-world';
import { declarationRow, retainedHours } from './hours-world';

const SERVICES = ['Bâtiments', 'Routes', 'Collèges'];
const CONSIDERATIONS = [null, ['Clause sociale'], ['Critère social'], ['Pas de considération sociale']];
const MODALITIES = ['MAD_ETTI', 'EMB_CDD', 'ST_SIAE'];

/** Acts of every kind on a register of some contracts, drawn by a seed: the same seed does the same. */
export class RandomActs {
  private drawn = 0;

  constructor(
    private readonly application: INestApplicationContext,
    private readonly buyerIds: readonly string[],
    private seed: number,
  ) {}

  /** A contract with its number, notified in one of three years. */
  async log(): Promise<void> {
    const number = `N-${(this.drawn += 1)}`;
    const input = cleaningOfSchools({
      decpId: number,
      lot: null,
      status: 'awarded',
      notifiedOn: this.day(),
      initialAmount: this.below(900_000_00),
      socialConsiderations: this.one(CONSIDERATIONS),
      cpv: this.one(['90919300', '45221119', null]),
    });
    const procedure = { ...input.procedure, reference: number, service: this.one(SERVICES) };
    await givenContract(this.application, this.one(this.buyerIds), { ...input, procedure });
  }

  /** One act; gives what it was. */
  async act(): Promise<string> {
    const acts = {
      log: () => this.log(),
      edit: () => this.edit(),
      move: () => this.moveProcedure(),
      remove: () => this.remove(),
      decide: () => this.decide(),
      retain: () => this.retain(),
      suspend: () => this.suspend(),
      declare: () => this.declare(),
      'declare again': () => this.declare(),
      review: () => this.review(),
      correct: () => this.review(),
    };
    const name = this.one(Object.keys(acts) as (keyof typeof acts)[]);
    await acts[name]();
    return name;
  }

  private async edit(): Promise<void> {
    const contract = await this.anyOf(Contract);
    const changes: Partial<Contract> = this.one<Partial<Contract>>([
      { initialAmount: this.below(900_000_00) },
      { notifiedOn: this.day() },
      { notifiedOn: null },
      { socialConsiderations: this.one(CONSIDERATIONS) },
      { reservation: this.one(['siae', null]) },
      { initialAmountDoubt: this.one(['implausible', null]) },
    ]);
    await this.run((unit) => unit.update(Contract, contract, changes));
  }

  private async moveProcedure(): Promise<void> {
    const procedure = await this.anyOf(Procedure);
    const changes = this.one<Partial<Procedure>>([
      { service: this.one(SERVICES) },
      { contractKind: this.one(['contract', 'concession']) },
      { reference: `R-${this.below(99)}` },
    ]);
    await this.run((unit) => unit.update(Procedure, procedure, changes));
  }

  /** A contract on which nothing rests: the others are refused by the database, and nothing changes. */
  private async remove(): Promise<void> {
    const contract = await this.anyOf(Contract);
    await this.run((unit) => unit.remove(Contract, contract)).catch(() => undefined);
  }

  private async decide(): Promise<void> {
    const { id } = await this.anyOf(Contract);
    const decision = this.one([
      { measures: ['social-condition'], exceptionCode: null, motivation: null },
      { measures: [], exceptionCode: 'EXC-1', motivation: 'Matériel en stock.' },
    ]);
    await this.application
      .get(DecisionsService)
      .decide(EVERYTHING, SYSTEM_ACT, id, decision)
      .catch(() => undefined);
  }

  private async retain(): Promise<void> {
    const { id } = await this.anyOf(Contract);
    const hours = this.below(50_000);
    const terms = retainedHours({ retainedHours: hours, computedHours: hours, decidedOn: '2026-01-05' });
    await this.application.get(CommitmentsService).retain(EVERYTHING, SYSTEM_ACT, id, terms);
  }

  private async suspend(): Promise<void> {
    const { id } = await this.anyOf(Contract);
    const terms = { startsOn: '2025-03-01', endsOn: '2025-04-01', reason: 'Gel.' };
    await this.application.get(SuspensionsService).suspend(EVERYTHING, SYSTEM_ACT, id, terms);
  }

  /** Hours of one of six people, whose statuses are completed by the way. */
  private async declare(): Promise<void> {
    const { decpId } = await this.anyOf(Contract);
    const month = `${this.one([2024, 2025, 2026])}-0${1 + this.below(9)}`;
    const row = declarationRow({
      row: 2,
      contractNumber: decpId ?? '',
      periodFrom: `${month}-01`,
      periodTo: `${month}-28`,
      participantCode: `VAL-${this.below(6)}`,
      modality: this.one(MODALITIES),
      hours: 100 + this.below(9_000),
      statuses: this.one([[], ['B_RSA'], ['B_TH', 'B_QPV']]),
    });
    await this.run((unit) =>
      this.application.get(DeclarationIntakeService).applyImportedRows(unit, EVERYTHING, [row], null),
    );
  }

  private async review(): Promise<void> {
    const declaration = await this.anyOf(Declaration).catch(() => null);
    if (declaration === null) return;
    const { id, version, state } = declaration;
    const reviews = this.application.get(DeclarationReviewService);
    const reviewed = { id, version };
    if (state === 'submitted' && this.below(4) > 0)
      await reviews.validate(EVERYTHING, SYSTEM_ACT, [reviewed], 'hours-statement');
    else if (state === 'submitted') await reviews.sendBack(EVERYTHING, SYSTEM_ACT, reviewed, 'À revoir.');
    else if (state === 'returned') await reviews.submit(EVERYTHING, SYSTEM_ACT, reviewed);
  }

  private run(work: (unit: Unit) => Promise<unknown>): Promise<unknown> {
    return this.application.get(UnitOfWork).run(SYSTEM_ACT, work);
  }

  private async anyOf<T extends { id: string }>(entity: new () => T): Promise<T> {
    const all = await this.application
      .get(DataSource)
      .manager.find(entity, { order: { id: 'ASC' } as never });
    return this.one(all);
  }

  private day(): string {
    return `${this.one([2024, 2025, 2026])}-0${1 + this.below(9)}-1${this.below(9)}`;
  }

  private one<T>(among: readonly T[]): T {
    if (among.length === 0) throw new Error('Nothing to draw from.');
    return among[this.below(among.length)] as T;
  }

  /** A whole number below a bound (mulberry32). */
  private below(bound: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  }
}
