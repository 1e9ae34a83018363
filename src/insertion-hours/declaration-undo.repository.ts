import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type ChangeEntry } from '../platform/database/change-entry.entity';
import { ChangesRepository } from '../platform/database/changes.repository';
import { inChunks } from '../platform/database/in-chunks';
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
    entries: readonly ChangeEntry[],
  ): Promise<number[]> {
    const [last] = entries;
    if (last === undefined) return [];
    const rows = await manager.find(DeclarationFingerprint, { where: { importId }, order: { row: 'ASC' } });
    const changed = await this.changes.changedSince(
      rows.map(({ declarationId }) => declarationId),
      last.id,
      manager,
    );
    return rows.filter(({ declarationId }) => changed.has(declarationId)).map(({ row }) => row);
  }

  /** Puts changed declarations back, removes those that the import created, and people no hour is left of. */
  async takeBack(unit: Unit, importId: string, entries: readonly ChangeEntry[]): Promise<TakenBack> {
    await unit.manager.delete(DeclarationFingerprint, { importId });
    const restored = await restore(unit, entries);
    const removed = await remove(unit, entries);
    return { removed, restored };
  }
}

async function restore(unit: Unit, entries: readonly ChangeEntry[]): Promise<number> {
  const restored = new Set<string>();
  for (const { recordType, recordId, operation, changes } of entries) {
    if (operation !== 'update' || changes === null) continue;
    const before = Object.fromEntries(Object.entries(changes).map(([field, [value]]) => [field, value]));
    if (recordType === 'declarations') {
      const declaration = await unit.manager.findOneBy(Declaration, { id: recordId });
      if (declaration === null) continue;
      await unit.update(Declaration, declaration, before);
      restored.add(recordId);
    }
    if (recordType === 'participants') {
      const participant = await unit.manager.findOneBy(Participant, { id: recordId });
      if (participant !== null) await unit.update(Participant, participant, before);
    }
  }
  return restored.size;
}

/** Corrections go before what they correct: entries come newest first. */
async function remove(unit: Unit, entries: readonly ChangeEntry[]): Promise<number> {
  const created = (type: string): string[] =>
    entries
      .filter(({ operation, recordType }) => operation === 'create' && recordType === type)
      .map(({ recordId }) => recordId);
  const declarations = created('declarations');
  for (const id of declarations) {
    const declaration = await unit.manager.findOneBy(Declaration, { id });
    if (declaration !== null) await unit.remove(Declaration, declaration);
  }
  const people = created('participants');
  const left = await inChunks(people, (chunk) =>
    unit.manager.find(Declaration, { where: { participantId: In(chunk) }, order: { id: 'ASC' } }),
  );
  const busy = new Set(left.map(({ participantId }) => participantId));
  for (const id of people.filter((each) => !busy.has(each))) {
    const participant = await unit.manager.findOneBy(Participant, { id });
    if (participant !== null) await unit.remove(Participant, participant);
  }
  return declarations.length;
}
