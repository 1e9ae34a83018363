import { Injectable } from '@nestjs/common';
import { DeclarationUndoRepository } from '../insertion-hours';
import { type ChangeEntry } from '../platform/database/change-entry.entity';
import { ChangesRepository } from '../platform/database/changes.repository';
import { type Act, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type Perimeter } from '../shared/domain/perimeter';
import { ContractsUndo } from './contracts-undo.service';
import { ImportRecord } from './import.entity';
import { alreadyUndone, reviewedSince, unknownImport } from './imports.errors';
import { visibleImport } from './imports.repository';

export interface UndoOutcome {
  readonly importId: string;
  /** Contracts or declarations removed, and records put back as they were. */
  readonly removed: number;
  readonly restored: number;
}

/** Takes one import back from the change entries it left; refused, naming the rows, when they were edited since. */
@Injectable()
export class UndoService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: ChangesRepository,
    private readonly contracts: ContractsUndo,
    private readonly declarations: DeclarationUndoRepository,
  ) {}

  async undo(perimeter: Perimeter, act: Act, importId: string): Promise<UndoOutcome> {
    return this.unitOfWork.run({ ...act, ref: importId }, async (unit) => {
      await unit.lockRegister();
      const record = await unit.manager.findOneBy(ImportRecord, { id: importId });
      if (!record || !visibleImport(perimeter, record)) throw unknownImport(importId);
      if (record.state === 'undone') throw alreadyUndone(record.fileName);
      const entries = await this.changes.ofAct('import', importId, unit.manager);
      const taken = await this.takeBack(unit, record, entries);
      await unit.update(ImportRecord, record, { state: 'undone' });
      return { importId, removed: taken.removed, restored: taken.restored };
    });
  }

  private async takeBack(
    unit: Unit,
    record: ImportRecord,
    entries: ChangeEntry[],
  ): Promise<{ removed: number; restored: number }> {
    const { id, format, fileName } = record;
    if (!format.startsWith('declarations-')) return this.contracts.takeBack(unit, record, entries);
    const blocking = await this.declarations.rowsChangedSince(unit.manager, id, entries);
    if (blocking.length > 0) throw reviewedSince(fileName, blocking);
    return this.declarations.takeBack(unit, id, entries);
  }
}
