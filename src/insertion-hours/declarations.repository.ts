import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { bulkInsert } from '../platform/database/bulk-insert';
import { inChunks } from '../platform/database/in-chunks';
import { encodeCursor, seek } from '../platform/database/seek';
import { type Unit } from '../platform/database/unit';
import { recordsSeen, within } from '../platform/database/within';
import { type Perimeter } from '../shared/domain/perimeter';
import { DeclarationFingerprint } from './declaration-fingerprint.entity';
import { Declaration } from './declaration.entity';
import { type DeclarationState } from './domain/declaration-state';
import { monthOf } from './domain/period';

/** What a list of declarations asks for; an absent filter keeps everything. */
export interface DeclarationsFilter {
  readonly contractId?: string;
  readonly state?: DeclarationState;
  /** `2025-10` */
  readonly month?: string;
  readonly cursor?: string | null;
  readonly limit?: number;
  /** Oldest period first; newest first when absent. */
  readonly oldestFirst?: boolean;
}

/** Declarations that wait for a review. */
export interface WaitingDeclarations {
  readonly count: number;
  /** When the oldest of them was declared; null when none waits. */
  readonly oldestDeclaredAt: string | null;
}

export interface DeclarationsPage {
  readonly declarations: Declaration[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

const PAGE = 50;

/** Reads declarations and keeps the rows already seen; declarations themselves are written by the unit. */
@Injectable()
export class DeclarationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async page(perimeter: Perimeter, filter: DeclarationsFilter = {}): Promise<DeclarationsPage> {
    const { cursor = null, limit = PAGE, oldestFirst = false } = filter;
    const order = {
      expression: 'declaration.periodFrom',
      idExpression: 'declaration.id',
      kind: 'date' as const,
      descending: !oldestFirst,
    };
    const found = await seek(this.filtered(perimeter, filter), order, cursor)
      .take(limit + 1)
      .getMany();
    const last = found[limit - 1];
    const next =
      found.length > limit && last !== undefined ? encodeCursor({ key: last.periodFrom, id: last.id }) : null;
    return { declarations: found.slice(0, limit), next };
  }

  async count(perimeter: Perimeter, filter: DeclarationsFilter = {}): Promise<number> {
    return this.filtered(perimeter, filter).getCount();
  }

  /** What waits for a review, and since when. */
  async waiting(perimeter: Perimeter): Promise<WaitingDeclarations> {
    const row = await this.filtered(perimeter, { state: 'submitted' })
      .select('COUNT(*)', 'count')
      .addSelect('MIN(declaration.declaredAt)', 'oldest')
      .getRawOne<{ count: string | number; oldest: string | null }>();
    return { count: Number(row?.count ?? 0), oldestDeclaredAt: row?.oldest ?? null };
  }

  async byId(
    perimeter: Perimeter,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Declaration | null> {
    return recordsSeen(manager, Declaration, perimeter, { id }).getOne();
  }

  /** Every declaration of these contracts, oldest first. */
  async ofContracts(
    perimeter: Perimeter,
    contractIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Declaration[]> {
    return inChunks([...new Set(contractIds)], (chunk) =>
      recordsSeen(manager, Declaration, perimeter, { contractId: In(chunk) }).getMany(),
    );
  }

  /** Fingerprint → the declaration that such a row reached. */
  async seen(fingerprints: readonly string[], manager: EntityManager): Promise<Map<string, string>> {
    const found = await inChunks([...new Set(fingerprints)], (chunk) =>
      manager.find(DeclarationFingerprint, {
        where: { fingerprint: In(chunk) },
        order: { fingerprint: 'ASC' },
      }),
    );
    return new Map(found.map(({ fingerprint, declarationId }) => [fingerprint, declarationId]));
  }

  /** Fingerprints are keys of reading, not records: they leave no change entry. */
  async keepFingerprints(unit: Unit, fingerprints: readonly DeclarationFingerprint[]): Promise<void> {
    await bulkInsert(unit.manager, DeclarationFingerprint, fingerprints);
  }

  private filtered(
    perimeter: Perimeter,
    { contractId, state, month }: DeclarationsFilter,
  ): SelectQueryBuilder<Declaration> {
    const query = this.dataSource.manager.createQueryBuilder(Declaration, 'declaration');
    within(query, perimeter, 'declaration');
    if (contractId !== undefined) query.andWhere('declaration.contractId = :contractId', { contractId });
    if (state !== undefined) query.andWhere('declaration.state = :state', { state });
    if (month !== undefined)
      query.andWhere('declaration.periodTo BETWEEN :from AND :to', { ...monthOf(`${month}-01`) });
    return query;
  }
}
