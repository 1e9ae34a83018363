import {
  type EntityManager,
  type EntityMetadata,
  type FindOptionsWhere,
  type ObjectLiteral,
  type SelectQueryBuilder,
} from 'typeorm';
import { type Limit, limitsOf, type Perimeter } from '../../shared/domain/perimeter';

/** By which a row leads to the one that has a service and a territory: of a part to its contract, of it to its procedure. */
const LINKS = ['procedureId', 'contractId'];

/**
 * Keeps the rows that the caller may see; the only place where a perimeter becomes SQL. `alias` is the one that carries
 * `buyerId`; how it leads to a service and a territory is read from its foreign keys. No buyer given: no row.
 */
export function within<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  perimeter: Perimeter,
  alias: string,
): SelectQueryBuilder<T> {
  if (perimeter.kind === 'everything') return query;
  const limits = limitsOf(perimeter);
  const whole = perimeter.buyerIds.filter((id) => !limits.some(({ buyerId }) => buyerId === id));
  const { metadata } = query.expressionMap.findAliasByName(alias);
  const parts = limits.map((limit, at) => {
    query.setParameters(parametersOf(limit, at));
    return `(${alias}.buyerId = :limitBuyer${at} AND ${placed(query, metadata, alias, conditionsOf(limit, at))})`;
  });
  if (whole.length > 0) {
    query.setParameters({ perimeterBuyers: whole });
    parts.unshift(`${alias}.buyerId IN (:...perimeterBuyers)`);
  }
  if (parts.length === 0) return query.andWhere('1 = 0');
  return query.andWhere(parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' OR ')})`);
}

/** A question for the records, called `record` there, that the caller may see and that are so; by id. */
export function recordsSeen<T extends ObjectLiteral>(
  manager: EntityManager,
  kind: new () => T,
  perimeter: Perimeter,
  where: FindOptionsWhere<T>,
): SelectQueryBuilder<T> {
  return within(manager.createQueryBuilder(kind, 'record').where(where), perimeter, 'record').orderBy(
    'record.id',
  );
}

function parametersOf({ buyerId, services, territories }: Limit, at: number): ObjectLiteral {
  return {
    [`limitBuyer${at}`]: buyerId,
    ...(services.length > 0 && { [`limitServices${at}`]: services }),
    ...(territories.length > 0 && { [`limitTerritories${at}`]: territories }),
  };
}

function conditionsOf({ services, territories }: Limit, at: number): string[] {
  return [
    ...(services.length > 0 ? [`service IN (:...limitServices${at})`] : []),
    ...(territories.length > 0 ? [`territory IN (:...limitTerritories${at})`] : []),
  ];
}

/** Conditions on the record, at the end of the links, that has a service and a territory. */
function placed<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  metadata: EntityMetadata,
  alias: string,
  conditions: readonly string[],
): string {
  if (metadata.findColumnWithPropertyName('territory'))
    return conditions.map((condition) => `${alias}.${condition}`).join(' AND ');
  const link = LINKS.find((name) => metadata.findColumnWithPropertyName(name));
  const next = metadata.foreignKeys.find(({ columns }) => columns[0]?.propertyName === link);
  // Closed rather than open: a row that leads nowhere is shown to no limited person by mistake.
  if (link === undefined || next === undefined)
    throw new Error(`Rows of ${metadata.tableName} lead to no contract: no limit can be read from them.`);
  const { referencedEntityMetadata: target } = next;
  const linked = `${alias}_${link.replace('Id', '')}`;
  const found = query.subQuery().select('1').from(target.target, linked);
  return `EXISTS ${found
    .where(`${linked}.id = ${alias}.${link}`)
    .andWhere(placed(query, target, linked, conditions))
    .getQuery()}`;
}
