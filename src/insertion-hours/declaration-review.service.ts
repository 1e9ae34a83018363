import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { type Act, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { staleRecord } from '../platform/database/database.errors';
import { type Perimeter } from '../shared/domain/perimeter';
import { Declaration } from './declaration.entity';
import { DeclarationsRepository } from './declarations.repository';
import { countedHours, isWeight } from './domain/counted-hours';
import { type DeclarationState, mayBecome } from './domain/declaration-state';
import { type Evidence } from './domain/work-contract';
import {
  forbiddenStep,
  missingReturnReason,
  unknownDeclaration,
  wrongWeight,
} from './insertion-hours.errors';

/** A declaration as the reviewer saw it; another version since then is a conflict. */
export interface Reviewed {
  readonly id: string;
  readonly version: number;
}

/** The review of declared hours: only what is validated counts. */
@Injectable()
export class DeclarationReviewService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly declarations: DeclarationsRepository,
  ) {}

  /** Validates declarations, all of them or none. */
  async validate(
    perimeter: Perimeter,
    act: Act,
    reviewed: readonly Reviewed[],
    evidenceSeen: Evidence,
  ): Promise<void> {
    await this.unitOfWork.run(act, async (unit) => {
      for (const each of reviewed)
        await this.step(unit, perimeter, each, { state: 'validated', evidenceSeen });
    });
  }

  /** Sends one declaration back with what its author has to correct. */
  async sendBack(perimeter: Perimeter, act: Act, reviewed: Reviewed, reason: string): Promise<void> {
    const returnReason = reason.trim();
    if (returnReason === '') throw missingReturnReason();
    await this.unitOfWork.run(act, (unit) =>
      this.step(unit, perimeter, reviewed, { state: 'returned', returnReason }),
    );
  }

  /** Submits a draft, or a declaration that was sent back, for a new review. */
  async submit(perimeter: Perimeter, act: Act, reviewed: Reviewed): Promise<void> {
    await this.unitOfWork.run(act, (unit) =>
      this.step(unit, perimeter, reviewed, { state: 'submitted', returnReason: null }),
    );
  }

  /** Gives the hours of a declaration the weight that its contract provides for, before they are validated. */
  async weigh(perimeter: Perimeter, act: Act, reviewed: Reviewed, weight: string): Promise<void> {
    if (!isWeight(weight)) throw wrongWeight();
    await this.unitOfWork.run(act, async (unit) => {
      const declaration = await this.reviewed(unit, perimeter, reviewed);
      if (declaration.state === 'validated') throw forbiddenStep('validated', 'submitted');
      await unit.update(Declaration, declaration, {
        weight,
        countedHours: countedHours(declaration.rawHours, weight),
      });
    });
  }

  private async step(
    unit: Unit,
    perimeter: Perimeter,
    reviewed: Reviewed,
    fields: Partial<Declaration> & { readonly state: DeclarationState },
  ): Promise<void> {
    const declaration = await this.reviewed(unit, perimeter, reviewed);
    if (!mayBecome(declaration.state, fields.state)) throw forbiddenStep(declaration.state, fields.state);
    const decided = fields.state === 'submitted' ? { decidedAt: null, decidedBy: null } : this.decision(unit);
    await unit.update(Declaration, declaration, { ...fields, ...decided });
  }

  private async reviewed(unit: Unit, perimeter: Perimeter, { id, version }: Reviewed): Promise<Declaration> {
    const declaration = await this.declarations.byId(perimeter, id, unit.manager);
    if (declaration === null) throw unknownDeclaration();
    if (declaration.version !== version) throw staleRecord();
    return declaration;
  }

  private decision(unit: Unit): Pick<Declaration, 'decidedAt' | 'decidedBy'> {
    return { decidedAt: this.clock.instant(), decidedBy: unit.act.actorId };
  }
}
