import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { type Unit } from '../platform/database/unit';
import { type Perimeter } from '../shared/domain/perimeter';
import { DeclarationsRepository } from './declarations.repository';
import { type DeclarationRow, type DeclarationRowResult } from './domain/declaration-row';
import { type HoursPractice } from './domain/hours-practice';
import { type IntakeContext } from './intake/intake-context';
import { takeRow } from './intake/take-row';
import { takeRowOn } from './intake/take-row-on';
import { IntakeLoader } from './intake/intake-loader.service';
import { unknownContract } from './insertion-hours.errors';
import { ParticipantVault } from './participant-vault';
import { HOURS_PRACTICE } from './practice-data';

/** Takes declared hours in, from a file or from a form, by the same checks. */
@Injectable()
export class DeclarationIntakeService {
  constructor(
    private readonly loader: IntakeLoader,
    private readonly declarations: DeclarationsRepository,
    private readonly vault: ParticipantVault,
    private readonly clock: Clock,
    @Inject(HOURS_PRACTICE) private readonly practice: HoursPractice,
  ) {}

  /**
   * Takes the rows of one file in, inside the transaction of its import; one result a row, in order. A row
   * already seen changes nothing, in this file or in any later one.
   */
  async applyImportedRows(
    unit: Unit,
    perimeter: Perimeter,
    rows: readonly DeclarationRow[],
    importId: string | null,
  ): Promise<DeclarationRowResult[]> {
    const context = this.context(unit, await this.loader.forRows(unit, perimeter, rows), importId);
    const results: DeclarationRowResult[] = [];
    for (const row of rows) results.push(await takeRow(context, row));
    await context.set.flush(unit, (seen) => this.declarations.keepFingerprints(unit, seen));
    return results;
  }

  /** Takes one declaration in on a contract of the perimeter. */
  async applyOn(
    unit: Unit,
    perimeter: Perimeter,
    contractId: string,
    row: DeclarationRow,
  ): Promise<DeclarationRowResult> {
    const set = await this.loader.forContract(unit, perimeter, contractId, row);
    const contract = set.loaded.contracts.get(contractId);
    if (contract === undefined) throw unknownContract();
    const context = this.context(unit, set, null);
    const result = await takeRowOn(context, contract, row);
    await set.flush(unit, (seen) => this.declarations.keepFingerprints(unit, seen));
    return result;
  }

  private context(unit: Unit, set: IntakeContext['set'], importId: string | null): IntakeContext {
    const { vault, practice, clock } = this;
    return { unit, set, vault, practice, today: clock.today(), instant: clock.instant(), importId };
  }
}
