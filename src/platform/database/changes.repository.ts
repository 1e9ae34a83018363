import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { covers, isUnlimited, type Perimeter } from '../../shared/domain/perimeter';
import { beginningOf } from '../ids';
import { ChangeEntry, type Trace } from './change-entry.entity';
import { inChunks } from './in-chunks';
import { within } from './within';

/** A change of a record since another, and the act that made it. */
export type LaterEntry = Pick<ChangeEntry, 'recordId' | 'actRef'>;

/** Reads the journal of changes. */
@Injectable()
export class ChangesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** History of one record, newest first; entries outside the perimeter read as absent. */
  async ofRecord(perimeter: Perimeter, recordType: string, recordId: string): Promise<ChangeEntry[]> {
    if (!isUnlimited(perimeter) && !(await this.isInside(perimeter, recordType, recordId))) return [];
    const beginning = beginningOf(recordId);
    const entries = await this.dataSource.manager.find(ChangeEntry, {
      where: { recordType, recordId: In(beginning === null ? [recordId] : [recordId, beginning]) },
      order: { id: 'DESC' },
      take: 200,
    });
    const seen = entries.filter(
      (entry) =>
        perimeter.kind === 'everything' || (entry.buyerId !== null && covers(perimeter, entry.buyerId)),
    );
    // A series of several buyers has one entry for each, and the record was created once.
    const creation = seen.find((entry) => entry.recordId === beginning);
    return seen.filter((entry) => entry.recordId !== beginning || entry === creation);
  }

  /** An entry names a buyer alone: where the record stands within it is asked of the record. */
  private isInside(perimeter: Perimeter, recordType: string, id: string): Promise<boolean> {
    const { target } = this.dataSource.getMetadata(recordType);
    const query = this.dataSource.manager
      .createQueryBuilder(target, 'record')
      .where('record.id = :id', { id });
    return within(query, perimeter, 'record').getExists();
  }

  /** What one act did, newest first. */
  ofAct(actKind: string, actRef: string, manager: EntityManager = this.dataSource.manager): Promise<Trace[]> {
    return manager.find(ChangeEntry, {
      select: { id: true, recordType: true, recordId: true, operation: true },
      where: { actKind, actRef },
      order: { id: 'DESC' },
    });
  }

  /** Later entries of these records of one table: what forbids an undo. */
  async changedSince(
    recordType: string,
    recordIds: readonly string[],
    entryId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<LaterEntry[]> {
    return inChunks(recordIds, (chunk) =>
      manager.find(ChangeEntry, {
        select: { id: true, recordId: true, actRef: true },
        where: { recordType, recordId: In(chunk), id: MoreThan(entryId) },
        order: { id: 'ASC' },
      }),
    );
  }
}
