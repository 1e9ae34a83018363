import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Act } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ColumnMapping } from './column-mapping.entity';
import { unknownMapping } from './imports.errors';

export type SavedMapping = Readonly<Record<string, string | null>>;

/** Mappings by name. They hold header names and field identifiers, nothing of any buyer. */
@Injectable()
export class ColumnMappingsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(): Promise<ColumnMapping[]> {
    return this.dataSource.manager.find(ColumnMapping, { order: { name: 'ASC', id: 'ASC' } });
  }

  /** Throws `unknown-mapping`. */
  async named(name: string): Promise<SavedMapping> {
    const found = await this.dataSource.manager.findOneBy(ColumnMapping, { name });
    if (!found)
      throw unknownMapping(
        name,
        (await this.list()).map((each) => each.name),
      );
    return found.mapping;
  }

  /** Saves a mapping; the same name takes the new one. */
  async save(act: Act, name: string, mapping: SavedMapping): Promise<void> {
    await this.unitOfWork.run(act, async (unit) => {
      const known = await unit.manager.findOneBy(ColumnMapping, { name });
      if (known) await unit.update(ColumnMapping, known, { mapping: { ...mapping } });
      else await unit.create(ColumnMapping, { id: unit.nextId(), name, mapping: { ...mapping }, version: 1 });
    });
  }
}
