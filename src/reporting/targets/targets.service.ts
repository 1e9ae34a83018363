import { Injectable } from '@nestjs/common';
import { type Act } from '../../platform/database/unit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type TargetRow } from '../domain/rows';
import { Target } from './target.entity';
import { TargetsRepository } from './targets.repository';

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
        const targetKey = keyOf(row);
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
}

function keyOf({ indicatorId, basis, line, year }: TargetRow): string {
  return [indicatorId, basis, line ?? '', year].join('|');
}
