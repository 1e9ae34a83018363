import { Injectable } from '@nestjs/common';
import { DeclarationUndoRepository } from '../insertion-hours';
import { type OtherWrite } from '../platform/database/aside/aside';
import { ChangesRepository } from '../platform/database/changes.repository';
import { lockReached, type OnTakenBack } from '../platform/database/take-back';
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

/** Who follows an import being taken back. */
interface Heard {
  /** Records removed or put back so far. */
  readonly onProgress?: (records: number) => void;
  /** Another import goes first, and is waited for however long. */
  readonly onWait?: () => void;
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

  /**
   * On SQLite beside the register, so that others go on.
   */
  async undo(
    perimeter: Perimeter,
    act: Act,
    importId: string,
    { onProgress, onWait }: Heard = {},
  ): Promise<UndoOutcome> {
    const work = async (unit: Unit): Promise<UndoOutcome> => {
      await unit.lockRegister(onWait);
      const record = await unit.manager.findOneBy(ImportRecord, { id: importId });
      if (!record || !visibleImport(perimeter, record)) throw unknownImport(importId);
      if (record.state === 'undone') throw alreadyUndone(record.fileName);
      let done = 0;
      const { removed, restored } = await this.takeBack(unit, record, (more) => onProgress?.((done += more)));
      await unit.update(ImportRecord, record, { state: 'undone' });
      return { importId, removed, restored };
    };
    return this.unitOfWork.runApart({ ...act, ref: importId }, work, mayRestOnIt);
  }

  private async takeBack(
    unit: Unit,
    record: ImportRecord,
    onTakenBack: OnTakenBack,
  ): Promise<{ removed: number; restored: number }> {
    const { id, format, fileName } = record;
    const traces = await this.changes.ofAct('import', id, unit.manager);
    await lockReached(unit, traces);
    if (!format.startsWith('declarations-'))
      return this.contracts.takeBack(unit, record, traces, onTakenBack);
    const blocking = await this.declarations.rowsChangedSince(unit.manager, id, traces);
    if (blocking.length > 0) throw reviewedSince(fileName, blocking);
    return this.declarations.takeBack(unit, id, traces, onTakenBack);
  }
}

/** What others wrote meanwhile that may point at what is removed; a record that they changed is met by itself. */
function mayRestOnIt({ operation }: OtherWrite): boolean {
  return operation !== 'update';
}
