import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type TargetRow } from '../domain/rows';
import { Target } from './target.entity';

@Injectable()
export class TargetsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async all(manager: EntityManager = this.dataSource.manager): Promise<Target[]> {
    return manager.find(Target, {
      order: { year: 'ASC', indicatorId: 'ASC', basis: 'ASC', targetKey: 'ASC' },
    });
  }

  async rows(): Promise<TargetRow[]> {
    const targets = await this.all();
    return targets.map(({ indicatorId, basis, line, year, value }) => ({
      indicatorId,
      basis: basis as TargetRow['basis'],
      line,
      year,
      value,
    }));
  }
}
