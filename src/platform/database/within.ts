import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { type Perimeter } from '../../shared/domain/perimeter';

/**
 * Keeps the rows of the caller's buyers. `alias` is the one that carries `buyerId`; `serviceColumn` is
 * given where rows have a service. No buyer given: no row.
 */
export function within<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  perimeter: Perimeter,
  alias: string,
  serviceColumn?: string,
): SelectQueryBuilder<T> {
  if (perimeter.kind === 'everything') return query;
  if (perimeter.buyerIds.length === 0) return query.andWhere('1 = 0');
  query.andWhere(`${alias}.buyerId IN (:...perimeterBuyers)`, { perimeterBuyers: [...perimeter.buyerIds] });
  if (perimeter.service !== undefined && serviceColumn !== undefined) {
    query.andWhere(`${serviceColumn} = :perimeterService`, { perimeterService: perimeter.service });
  }
  return query;
}
