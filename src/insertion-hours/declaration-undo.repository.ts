import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Trace } from '../platform/database/change-entry.entity';
import { ChangesRepository } from '../platform/database/changes.repository';
import { createdIn, type OnTakenBack, putBack, removeAll, unused } from '../platform/database/take-back';
import { type Unit } from '../platform/database/unit';
import { DeclarationFingerprint } from './declaration-fingerprint.entity';
import { Declaration } from './declaration.entity';
import { Participant } from './participant.entity';

/** What taking an import of declarations back did. */
export interface TakenBack {
  readonly removed: number;
  readonly restored: number;
}

/** Takes an import of declarations back from the change entries it left, newest first. */
@Injectable()
export class DeclarationUndoRepository {
  constructor(private readonly changes: ChangesRepository) {}

  /** Rows whose declaration was reviewed or changed since: they forbid the undo. */
  async rowsChangedSince(
    manager: EntityManager,
    importId: string,
    traces: readonly Trace[],
  ): Promise<number[]> {
    const [last] = traces;
    if (last === undefined) return [];
    const rows = await manager.find(DeclarationFingerprint, { where: { importId }, order: { row: 'ASC' } });
    const later = await this.changes.changedSince(
      'declarations',
      rows.map(({ declarationId }) => declarationId),
      last.id,
      manager,
    );
    const changed = new Set(later.map(({ recordId }) => recordId));
    return rows.filter(({ declarationId }) => changed.has(declarationId)).map(({ row }) => row);
  }

  /** Puts changed declarations back, removes those that the import created, and people no hour is left of. */
  async takeBack(
    unit: Unit,
    importId: string,
    traces: readonly Trace[],
    onTakenBack?: OnTakenBack,
  ): Promise<TakenBack> {
    await unit.manager.delete(DeclarationFingerprint, { importId });
    const restored = await putBack(unit, traces, { declarations: Declaration }, onTakenBack);
    await putBack(unit, traces, { participants: Participant });
    // Corrections go before what they correct: traces come newest first.
    const declarations = await createdIn(unit.manager, traces, 'declarations');
    await removeAll(unit, Declaration, declarations, onTakenBack);
    const created = await createdIn(unit.manager, traces, 'participants');
    const people = await unused(unit.manager, Participant, created);
    await removeAll(unit, Participant, people, onTakenBack);
    return { removed: declarations.length, restored: restored.size };
  }
}
