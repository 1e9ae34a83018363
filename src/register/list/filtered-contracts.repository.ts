import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { normalisedText } from '../../shared/domain/normalised-text';
import { type ContractFilters, VERDICTS_TO_DECIDE } from './contract-filters';

/** Adds the filters to a query whose aliases are contract, procedure, verdict and decision. */
export function applyFilters<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  filters: ContractFilters,
): SelectQueryBuilder<T> {
  filterText(query, filters.search);
  if (filters.year !== null) {
    const span = { yearStart: `${filters.year}-01-01`, yearEnd: `${filters.year}-12-31` };
    query.andWhere(
      'COALESCE(contract.notifiedOn, contract.signedOn, procedure.launchedOn) BETWEEN :yearStart AND :yearEnd',
      span,
    );
  }
  if (filters.buyerId !== null) query.andWhere('contract.buyerId = :buyerId', { buyerId: filters.buyerId });
  if (filters.service !== null) query.andWhere('procedure.service = :service', { service: filters.service });
  if (filters.status !== null) query.andWhere('contract.status = :status', { status: filters.status });
  if (filters.cpvFamily !== null)
    query.andWhere('contract.cpv LIKE :cpvFamily', { cpvFamily: `${filters.cpvFamily}%` });
  if (filters.verdicts.length > 0)
    query.andWhere('verdict.headline IN (:...verdicts)', { verdicts: [...filters.verdicts] });
  if (filters.launchedFrom !== null)
    query.andWhere('procedure.launchedOn >= :launchedFrom', { launchedFrom: filters.launchedFrom });
  if (filters.launchedTo !== null)
    query.andWhere('procedure.launchedOn <= :launchedTo', { launchedTo: filters.launchedTo });
  if (filters.decision === 'made') query.andWhere('decision.id IS NOT NULL');
  if (filters.decision === 'pending') {
    query
      .andWhere('decision.id IS NULL')
      .andWhere('verdict.headline IN (:...toDecide)', { toDecide: [...VERDICTS_TO_DECIDE] })
      .andWhere("contract.status IN ('planned', 'ready')");
  }
  return query;
}

/** Every word typed is found, whatever its case and accents. */
function filterText<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, search: string | null): void {
  const words =
    search === null
      ? []
      : normalisedText(search)
          .split(' ')
          .filter((word) => word !== '')
          .slice(0, 8);
  words.forEach((word, index) =>
    query.andWhere(`contract.searchText LIKE :word${index}`, { [`word${index}`]: `%${word}%` }),
  );
}
