import { Injectable } from '@nestjs/common';
import { type Act } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type Perimeter } from '../shared/domain/perimeter';
import { DeclarationIntakeService } from './declaration-intake.service';
import { type DeclarationRow, type DeclarationRowResult } from './domain/declaration-row';
import { refusedDeclaration } from './insertion-hours.errors';

/** What a form declares: a row of a spreadsheet, on a contract that is already known. */
export type DeclaredHours = Omit<DeclarationRow, 'row' | 'contractNumber' | 'lot' | 'fingerprintText'>;

/** Declares hours. */
@Injectable()
export class DeclarationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: DeclarationIntakeService,
  ) {}

  /**
   * Declares hours on a contract. The same person, period and employer again: the later hours win, or wait
   * as a correction where the former ones are validated; the warnings of the result say it.
   */
  async declare(
    perimeter: Perimeter,
    act: Act,
    contractId: string,
    declared: DeclaredHours,
  ): Promise<DeclarationRowResult> {
    const row = { ...declared, row: 0, contractNumber: null, lot: null, fingerprintText: '' };
    return this.unitOfWork.run(act, async (unit) => {
      const result = await this.intake.applyOn(unit, perimeter, contractId, row);
      const fault = result.issues.find(({ severity }) => severity === 'reject');
      if (fault !== undefined) throw refusedDeclaration(fault.code, fault.field, fault.message);
      return result;
    });
  }
}
