import { Injectable } from '@nestjs/common';
import { Amendment, Contract, Procedure } from '../contracts';
import { type Trace } from '../platform/database/change-entry.entity';
import { type OnTakenBack, putBack, type RecordTypes } from '../platform/database/take-back';
import { type Unit } from '../platform/database/unit';
import { Operator } from '../suppliers';
import { type ImportRecord } from './import.entity';
import { editedSince } from './imports.errors';
import { RemovalRepository } from './removal.repository';
import { UndoRepository } from './undo.repository';

const RESTORABLE: RecordTypes = {
  contracts: Contract,
  procedures: Procedure,
  amendments: Amendment,
  operators: Operator,
};

/** What taking an import of contracts back did. */
export interface ContractsTakenBack {
  readonly removed: number;
  readonly restored: number;
}

/** Takes an import of contracts back, in the caller's transaction. */
@Injectable()
export class ContractsUndo {
  constructor(
    private readonly undo: UndoRepository,
    private readonly removal: RemovalRepository,
  ) {}

  /** Throws `edited-since`, naming the rows, when something of it was changed later. */
  async takeBack(
    unit: Unit,
    { id, fileName }: Pick<ImportRecord, 'id' | 'fileName'>,
    traces: readonly Trace[],
    onTakenBack: OnTakenBack,
  ): Promise<ContractsTakenBack> {
    const blocking = await this.undo.rowsEditedSince(unit.manager, id, traces);
    if (blocking.length > 0) throw editedSince(fileName, blocking);
    const completedSince = await this.undo.changedSince(unit.manager, traces);
    const restored = await putBack(unit, traces, RESTORABLE, onTakenBack);
    const removed = await this.removal.removeCreated(unit, id, { traces, kept: completedSince, onTakenBack });
    return { removed, restored: restored.size };
  }
}
