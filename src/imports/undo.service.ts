import { Injectable } from '@nestjs/common';
import { type Act } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type Perimeter } from '../shared/domain/perimeter';
import { ImportRecord } from './import.entity';
import { alreadyUndone, editedSince, unknownImport } from './imports.errors';
import { ImportsRepository } from './imports.repository';
import { UndoRepository } from './undo.repository';

export interface UndoOutcome {
  readonly importId: string;
  /** Contracts removed, and records put back as they were. */
  readonly removed: number;
  readonly restored: number;
}

/** Takes one import back from the change entries it left; refused, naming the rows, when they were edited since. */
@Injectable()
export class UndoService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly traces: UndoRepository,
  ) {}

  async undo(perimeter: Perimeter, act: Act, importId: string): Promise<UndoOutcome> {
    const record = await this.imports.byId(perimeter, importId);
    if (!record) throw unknownImport(importId);
    if (record.state === 'undone') throw alreadyUndone(record.fileName);
    return this.unitOfWork.run({ ...act, ref: importId }, async (unit) => {
      const entries = await this.traces.entriesOf(unit.manager, importId);
      const blocking = await this.traces.rowsEditedSince(unit.manager, importId, entries);
      if (blocking.length > 0) throw editedSince(record.fileName, blocking);
      const restored = await this.traces.restore(unit, entries);
      const removed = await this.traces.removeCreated(unit, importId, entries);
      await unit.update(ImportRecord, record, { state: 'undone' });
      return { importId, removed, restored };
    });
  }
}
