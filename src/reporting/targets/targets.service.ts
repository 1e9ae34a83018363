import { Injectable } from '@nestjs/common';
import { type Act } from '../../platform/database/unit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { staleRecord } from '../../platform/database/database.errors';
import { type TargetRow } from '../domain/rows';
import { Target } from './target.entity';
import { TargetsRepository } from './targets.repository';

/** A target as a form sends it back: the version it was read with, 0 when there was none; no value removes it. */
export interface TypedTarget extends Omit<TargetRow, 'value'> {
  readonly value: string | null;
  readonly version: number;
}

export interface TargetCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Sets the targets of the scheme; a target for the same indicator, basis, line and year takes its place. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: TargetsRepository,
  ) {}

  set(act: Act, rows: readonly TargetRow[], rehearse = false): Promise<TargetCounts> {
    return this.unitOfWork[rehearse ? 'rehearse' : 'run'](act, async (unit) => {
      const known = new Map(
        (await this.targets.all(unit.manager)).map((target) => [target.targetKey, target]),
      );
      const counts = { created: 0, updated: 0, unchanged: 0 };
      for (const row of rows) {
        const targetKey = targetKeyOf(row);
        const target = known.get(targetKey);
        if (target) {
          const changes = await unit.update(Target, target, { value: row.value });
          counts[Object.keys(changes).length > 0 ? 'updated' : 'unchanged'] += 1;
        } else {
          known.set(
            targetKey,
            await unit.create(Target, { id: unit.nextId(), targetKey, ...row, version: 1 }),
          );
          counts.created += 1;
        }
      }
      return counts;
    });
  }

  /** Edits targets; throws `stale-record` when one changed since it was read, and nothing is written. */
  async edit(act: Act, typed: readonly TypedTarget[]): Promise<void> {
    await this.unitOfWork.run(act, async (unit) => {
      const all = await this.targets.all(unit.manager);
      const known = new Map(all.map((target) => [target.targetKey, target]));
      for (const { value, version, ...address } of typed) {
        const targetKey = targetKeyOf(address);
        const target = known.get(targetKey);
        if ((target?.version ?? 0) !== version) throw staleRecord();
        if (value === null) {
          if (target) await unit.remove(Target, target);
        } else if (target) await unit.update(Target, target, { value });
        else await unit.create(Target, { id: unit.nextId(), targetKey, ...address, value, version: 1 });
      }
    });
  }
}

/** Names the target of a line and a year. */
export function targetKeyOf({ indicatorId, basis, line, year }: Omit<TargetRow, 'value'>): string {
  return [indicatorId, basis, line ?? '', year].join('|');
}
