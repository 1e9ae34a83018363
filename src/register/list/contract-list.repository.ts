import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { Contract, Procedure } from '../../contracts';
import { AssessmentRecord, Decision } from '../../eligibility';
import { Commitment } from '../../insertion-hours';
import { Kept } from '../../platform/database/kept.service';
import { encodeCursor, seek, type SeekKind } from '../../platform/database/seek';
import { within } from '../../platform/database/within';
import { type Perimeter } from '../../shared/domain/perimeter';
import { applyFilters } from './filtered-contracts.repository';
import { type ContractFilters, type ContractOrder, type ContractSort } from './contract-filters';

export interface ContractPage {
  readonly ids: readonly string[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

export interface ContractTotals {
  readonly count: number;
  /** Cents: lot values as the list shows them, amounts set aside left out. */
  readonly amount: number;
  /** Hundredths: hours retained by the commitments in force. */
  readonly hours: number;
}

const LOT_VALUE =
  'COALESCE(contract.estimatedValue, contract.maximumAmount, CASE WHEN contract.initialAmountDoubt IS NULL THEN contract.initialAmount END)';

const SORT_KEYS: Readonly<Record<ContractSort, readonly [expression: string, kind: SeekKind]>> = {
  recent: ["COALESCE(procedure.launchedOn, contract.notifiedOn, contract.signedOn, '1900-01-01')", 'date'],
  number: ["COALESCE(contract.decpId, procedure.reference, '')", 'text'],
  subject: ['contract.subjectKey', 'text'],
  need: ['COALESCE(procedure.needValue, -1)', 'number'],
  amount: [`COALESCE(${LOT_VALUE}, -1)`, 'number'],
  launch: ["COALESCE(procedure.launchedOn, '1900-01-01')", 'date'],
  notification: ["COALESCE(contract.notifiedOn, '1900-01-01')", 'date'],
};

/** The list of contracts: filtered, ordered by (sort key, id), next page by the last key seen. */
@Injectable()
export class ContractListRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kept: Kept,
  ) {}

  async page(
    perimeter: Perimeter,
    filters: ContractFilters,
    order: ContractOrder,
    place: { readonly cursor: string | null; readonly size: number },
  ): Promise<ContractPage> {
    const [expression, kind] = SORT_KEYS[order.sort];
    const query = this.filtered(perimeter, filters)
      .select('contract.id', 'id')
      .addSelect(expression, 'sortKey');
    const { descending } = order;
    seek(query, { expression, idExpression: 'contract.id', kind, descending }, place.cursor);
    const rows = await query.limit(place.size + 1).getRawMany<{ id: string; sortKey: string | number }>();
    const shown = rows.slice(0, place.size);
    const last = shown.at(-1);
    const next = rows.length > place.size && last ? encodeCursor({ key: last.sortKey, id: last.id }) : null;
    return { ids: shown.map(({ id }) => id), next };
  }

  async totals(perimeter: Perimeter, filters: ContractFilters): Promise<ContractTotals> {
    const row = await this.filtered(perimeter, filters)
      .leftJoin(
        Commitment,
        'commitment',
        'commitment.contractId = contract.id AND commitment.supersededById IS NULL',
      )
      .select('COUNT(*)', 'count')
      .addSelect(`COALESCE(SUM(${LOT_VALUE}), 0)`, 'amount')
      .addSelect('COALESCE(SUM(commitment.retainedHours), 0)', 'hours')
      .getRawOne<Record<keyof ContractTotals, string | number>>();
    const { count = 0, amount = 0, hours = 0 } = row ?? {};
    return { count: Number(count), amount: Number(amount), hours: Number(hours) };
  }

  /** Distinct services inside the perimeter, for the filter. */
  async services(perimeter: Perimeter): Promise<string[]> {
    const query = this.joined()
      .select('DISTINCT procedure.service', 'service')
      .where('procedure.service IS NOT NULL');
    const rows = await within(query, perimeter, 'contract')
      .orderBy('procedure.service')
      .getRawMany<{ service: string }>();
    return rows.map(({ service }) => service);
  }

  /** Two leading digits of the CPV codes inside the perimeter, for the filter. */
  async cpvDivisions(perimeter: Perimeter): Promise<string[]> {
    const division = 'SUBSTR(contract.cpv, 1, 2)';
    const query = this.joined().select(`DISTINCT ${division}`, 'division').where('contract.cpv IS NOT NULL');
    const rows = await within(query, perimeter, 'contract')
      .orderBy(division)
      .getRawMany<{ division: string }>();
    return rows.map(({ division: value }) => value);
  }

  /** Years of notification or launch inside the perimeter, newest first; kept until the register moves. */
  years(perimeter: Perimeter): Promise<number[]> {
    return this.kept.of('years', [perimeter], () => this.findYears(perimeter));
  }

  private async findYears(perimeter: Perimeter): Promise<number[]> {
    const year =
      'CAST(SUBSTR(CAST(COALESCE(contract.notifiedOn, procedure.launchedOn) AS varchar), 1, 4) AS integer)';
    const query = this.joined()
      .select(`DISTINCT ${year}`, 'year')
      .where('COALESCE(contract.notifiedOn, procedure.launchedOn) IS NOT NULL');
    const rows = await within(query, perimeter, 'contract').getRawMany<{
      year: number | string;
    }>();
    return rows.map(({ year: value }) => Number(value)).sort((a, b) => b - a);
  }

  private filtered(perimeter: Perimeter, filters: ContractFilters): SelectQueryBuilder<Contract> {
    const query = this.joined();
    if (filters.verdicts.length > 0 || filters.decision !== null) joinVerdict(query);
    return applyFilters(within(query, perimeter, 'contract'), filters);
  }

  private joined(): SelectQueryBuilder<Contract> {
    return this.dataSource.manager
      .createQueryBuilder(Contract, 'contract')
      .innerJoin(Procedure, 'procedure', 'procedure.id = contract.procedureId');
  }
}

/** Only where a filter asks: without one, two look-ups a contract would say nothing. */
function joinVerdict(query: SelectQueryBuilder<Contract>): void {
  query
    .leftJoin(
      AssessmentRecord,
      'assessment',
      'assessment.contractId = contract.id AND assessment.supersededOn IS NULL',
    )
    .leftJoin(Decision, 'decision', 'decision.contractId = contract.id AND decision.supersededAt IS NULL');
}
