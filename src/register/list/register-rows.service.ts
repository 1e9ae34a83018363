import { type Cents } from '../../shared/domain/euros';
import { Injectable } from '@nestjs/common';
import { type Amendment, type ContractFile, ContractsRepository } from '../../contracts';
import { currentState } from '../../contracts/domain/current-state';
import {
  AssessmentsRepository,
  type KeptAssessment,
  type Decision,
  DecisionsRepository,
} from '../../eligibility';
import { type Commitment, CommitmentsRepository } from '../../insertion-hours';
import { groupedBy } from '../../shared/domain/grouped-by';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type Operator } from '../../suppliers';

/** One contract with all that a list, an export and an indicator read of it. */
export interface RegisterRow extends ContractFile {
  readonly holders: readonly Operator[];
  readonly amendments: readonly Amendment[];
  /** Cents: that of the last amendment that states one, else the initial amount. */
  readonly currentAmount: Cents | null;
  readonly assessment: KeptAssessment | null;
  readonly decision: Decision | null;
  readonly commitment: Commitment | null;
}

const BATCH = 500;

@Injectable()
export class RegisterRows {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly decisions: DecisionsRepository,
    private readonly commitments: CommitmentsRepository,
  ) {}

  /** The rows of these contracts, in the order of the ids; those outside the perimeter are absent. */
  async rows(perimeter: Perimeter, ids: readonly string[]): Promise<RegisterRow[]> {
    const files = await this.contracts.files(perimeter, ids);
    const inside = files.map(({ contract }) => contract.id);
    const parts = await this.contracts.parts(inside);
    const holders = groupedBy(parts.holders, ({ contractId }) => contractId);
    const amendments = groupedBy(parts.amendments, ({ contractId }) => contractId);
    const assessments = await this.assessments.current(inside);
    const decisions = await this.decisions.current(inside);
    const commitments = await this.commitments.currentOf(perimeter, inside);
    const rows = files.map((file): RegisterRow => {
      const { id } = file.contract;
      const own = amendments.get(id) ?? [];
      return {
        ...file,
        holders: (holders.get(id) ?? []).map(({ operator }) => operator),
        amendments: own,
        currentAmount: currentState(file.contract, own).amount,
        assessment: assessments.get(id) ?? null,
        decision: decisions.get(id) ?? null,
        commitment: commitments.get(id) ?? null,
      };
    });
    const place = new Map(ids.map((id, index) => [id, index]));
    return rows.sort((a, b) => (place.get(a.contract.id) ?? 0) - (place.get(b.contract.id) ?? 0));
  }

  /** Every row inside the perimeter, in batches, so that a large register is never held whole. */
  async *all(perimeter: Perimeter): AsyncGenerator<RegisterRow> {
    for (let after = ''; ;) {
      const ids = await this.contracts.idsAfter(perimeter, after, BATCH);
      yield* await this.rows(perimeter, ids);
      const last = ids.at(-1);
      if (last === undefined) return;
      after = last;
    }
  }
}
