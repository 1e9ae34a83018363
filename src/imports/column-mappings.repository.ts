import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Act } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { inFrenchOrder } from '../shared/domain/french';
import { coversWhole, limitsOf, type Perimeter } from '../shared/domain/perimeter';
import { ColumnMapping } from './column-mapping.entity';
import { unknownMapping } from './imports.errors';

export type SavedMapping = Readonly<Record<string, string | null>>;

/** Mappings by name, within the buyers of who saved them: they hold the header names of a buyer's own file. */
@Injectable()
export class ColumnMappingsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** One of each name, by name: the caller's own before another's, then the latest. */
  async list(perimeter: Perimeter): Promise<ColumnMapping[]> {
    const all = await this.dataSource.manager.find(ColumnMapping, { order: { id: 'DESC' } });
    all.sort((one, other) => inFrenchOrder(one.name, other.name));
    const own = scopeOf(perimeter);
    const seen = all.filter((each) => each.scope === own || isVisible(perimeter, each));
    return seen.filter(({ id, name }) => {
      const namesakes = seen.filter((each) => each.name === name);
      return (namesakes.find(({ scope }) => scope === own) ?? namesakes[0])?.id === id;
    });
  }

  /** Throws `unknown-mapping`, which names only what the caller sees. */
  async named(perimeter: Perimeter, name: string): Promise<SavedMapping> {
    const known = await this.list(perimeter);
    const found = known.find((each) => each.name === name);
    if (!found)
      throw unknownMapping(
        name,
        known.map((each) => each.name),
      );
    return found.mapping;
  }

  /** Saves a mapping; the same name takes the new one, among the same buyers. */
  async save(perimeter: Perimeter, act: Act, name: string, mapping: SavedMapping): Promise<void> {
    const scope = scopeOf(perimeter);
    await this.unitOfWork.run(act, async (unit) => {
      const known = await unit.manager.findOneBy(ColumnMapping, { scope, name });
      if (known) await unit.update(ColumnMapping, known, { mapping: { ...mapping } });
      else
        await unit.create(ColumnMapping, {
          id: unit.nextId(),
          name,
          mapping: { ...mapping },
          buyerIds: wholeBuyersOf(perimeter),
          scope,
          version: 1,
        });
    });
  }
}

/** A buyer's file is of all its services: whoever is given a part of it sees what those given the same saved. */
function isVisible(perimeter: Perimeter, { buyerIds }: ColumnMapping): boolean {
  if (perimeter.kind === 'everything' || buyerIds === null) return true;
  return buyerIds.some((id) => coversWhole(perimeter, id));
}

function wholeBuyersOf(perimeter: Perimeter): string[] | null {
  if (perimeter.kind === 'everything') return null;
  return perimeter.buyerIds.filter((id) => coversWhole(perimeter, id));
}

function scopeOf(perimeter: Perimeter): string {
  if (perimeter.kind === 'everything') return 'everything';
  const limits = limitsOf(perimeter);
  const buyers = [...perimeter.buyerIds].sort().join(' ');
  return createHash('sha256')
    .update(limits.length === 0 ? buyers : `${buyers} ${JSON.stringify(limits)}`)
    .digest('hex');
}
