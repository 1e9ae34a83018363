import { type HundredthsOfHour } from '../../shared/domain/hours';
import { type Cents } from '../../shared/domain/euros';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { Contract, Procedure } from '../../contracts';
import { AssessmentRecord, Decision, Verdict } from '../../eligibility';
import { Commitment } from '../../insertion-hours';
import { type OrderedLine } from '../../platform/database/ordered';
import { type SeekKind } from '../../platform/database/seek';
import { sharedTexts } from '../../platform/database/shared-texts';
import { within } from '../../platform/database/within';
import { normalisedText } from '../../shared/domain/normalised-text';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type ContractFilters, type ContractSort } from './contract-filters';
import { applyFilters } from './filtered-contracts.repository';

/** What a list adds up of a contract, and where it stands in its order. */
export interface ListedLine extends OrderedLine {
  /** Cents: the lot value as the list shows it, 0 where it is set aside. */
  readonly amount: Cents;
  /** Hundredths retained by the commitment in force. */
  readonly hours: HundredthsOfHour;
}

/** What the filters of the list may be set to for one contract. */
export interface ChoiceLine {
  readonly id: string;
  readonly service: string | null;
  /** The two leading digits of its CPV. */
  readonly division: string | null;
  /** Of its notification, else of its launch. */
  readonly year: number | null;
}

const LOT_VALUE =
  'COALESCE(contract.estimatedValue, contract.maximumAmount, CASE WHEN contract.initialAmountDoubt IS NULL THEN contract.initialAmount END)';

/** What SQL gives of a contract, and what it is compared by where that is not the same. */
type SortKey = readonly [expression: string, kind: SeekKind, compared?: (text: string) => string];

const SORT_KEYS: Readonly<Record<ContractSort, SortKey>> = {
  recent: ["COALESCE(procedure.launchedOn, contract.notifiedOn, contract.signedOn, '1900-01-01')", 'date'],
  number: ["COALESCE(contract.decpId, procedure.reference, '')", 'text'],
  subject: ["COALESCE(contract.subject, '')", 'text', normalisedText],
  need: ['COALESCE(procedure.needValue, -1)', 'number'],
  amount: [`COALESCE(${LOT_VALUE}, -1)`, 'number'],
  launch: ["COALESCE(procedure.launchedOn, '1900-01-01')", 'date'],
  notification: ["COALESCE(contract.notifiedOn, '1900-01-01')", 'date'],
};

export function kindOfSort(sort: ContractSort): SeekKind {
  return SORT_KEYS[sort][1];
}

/** Reads the register in the few columns that its list is ordered, added up and narrowed by. */
@Injectable()
export class ListedLinesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The contracts that the filters keep, in no order: of all of them, or of those given. */
  async lines(
    perimeter: Perimeter,
    filters: ContractFilters,
    sort: ContractSort,
    ids?: readonly string[],
  ): Promise<ListedLine[]> {
    const [expression, kind, compared = asItIs] = SORT_KEYS[sort];
    const query = this.joined(perimeter, ids);
    if (filters.verdicts.length > 0 || filters.decision !== null) joinVerdict(query);
    const rows = await applyFilters(query, filters)
      .leftJoin(
        Commitment,
        'commitment',
        'commitment.contractId = contract.id AND commitment.supersededById IS NULL',
      )
      .select('contract.id', 'id')
      .addSelect(expression, 'key')
      .addSelect(LOT_VALUE, 'amount')
      .addSelect('commitment.retainedHours', 'hours')
      .getRawMany<Record<keyof ListedLine, string>>();
    const shared = sharedTexts();
    return rows.map(({ id, key, amount, hours }) => ({
      id,
      key: kind === 'number' ? Number(key) : kind === 'date' ? shared(key) : compared(key),
      amount: Number(amount),
      hours: Number(hours),
    }));
  }

  /** What the filters may be set to: of every contract, or of those given. */
  async choices(perimeter: Perimeter, ids?: readonly string[]): Promise<ChoiceLine[]> {
    const year = 'SUBSTR(CAST(COALESCE(contract.notifiedOn, procedure.launchedOn) AS varchar), 1, 4)';
    const rows = await this.joined(perimeter, ids)
      .select('contract.id', 'id')
      .addSelect('procedure.service', 'service')
      .addSelect('SUBSTR(contract.cpv, 1, 2)', 'division')
      .addSelect(year, 'year')
      .getRawMany<Omit<ChoiceLine, 'year'> & { year: string | null }>();
    const shared = sharedTexts();
    return rows.map(({ id, service, division, year: text }) => ({
      id,
      service: shared(service),
      division: shared(division),
      year: text === null ? null : Number(text),
    }));
  }

  private joined(perimeter: Perimeter, ids?: readonly string[]): SelectQueryBuilder<Contract> {
    const query = this.dataSource.manager
      .createQueryBuilder(Contract, 'contract')
      .innerJoin(Procedure, 'procedure', 'procedure.id = contract.procedureId');
    if (ids !== undefined) query.where('contract.id IN (:...ids)', { ids: [...ids] });
    return within(query, perimeter, 'contract');
  }
}

const asItIs = (text: string): string => text;

/** Only where a filter asks: without one, three look-ups a contract would say nothing. */
function joinVerdict(query: SelectQueryBuilder<Contract>): void {
  query
    .leftJoin(
      AssessmentRecord,
      'assessment',
      'assessment.contractId = contract.id AND assessment.supersededOn IS NULL',
    )
    .leftJoin(Verdict, 'verdict', 'verdict.id = assessment.verdictId')
    .leftJoin(Decision, 'decision', 'decision.contractId = contract.id AND decision.supersededAt IS NULL');
}
