import { writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { ContractsRepository } from '../../contracts';
import { yearOf } from '../../shared/domain/calendar-date';
import { groupedBy } from '../../shared/domain/grouped-by';
import { type Perimeter } from '../../shared/domain/perimeter';
import { OperatorsRepository } from '../../suppliers';
import { type RegisterRow, RegisterRows } from '../list/register-rows.service';
import { decpConcession, decpContract, type DecpRecord } from './decp/decp-record';
import { missingFields } from './decp/required-fields';
import { type ExportCounts, endingOf } from './export-counts';
import { unknownExportForm } from './exports.errors';

const BATCH = 500;

@Injectable()
export class EssentialData {
  constructor(
    private readonly rows: RegisterRows,
    private readonly contracts: ContractsRepository,
    private readonly operators: OperatorsRepository,
  ) {}

  /** Essential data (DECP 2022, schema 2.0.4) as JSON; a record that would not be valid is left out and named. */
  async decp(perimeter: Perimeter, year: number | null, file: string): Promise<ExportCounts> {
    if (endingOf(file) !== 'json') throw unknownExportForm(file, ['json']);
    const published = { marche: [] as DecpRecord[], 'contrat-concession': [] as DecpRecord[] };
    const incomplete: { contract: string; missing: string[] }[] = [];
    let batch: RegisterRow[] = [];
    const flush = async (): Promise<void> => {
      await this.publish(batch, published, incomplete);
      batch = [];
    };
    for await (const row of this.ofYear(perimeter, year)) {
      batch.push(row);
      if (batch.length === BATCH) await flush();
    }
    await flush();
    await writeFile(file, JSON.stringify({ marches: published }, null, 1));
    return { file, exported: published.marche.length + published['contrat-concession'].length, incomplete };
  }

  private async *ofYear(perimeter: Perimeter, year: number | null): AsyncGenerator<RegisterRow> {
    for await (const row of this.rows.all(perimeter)) {
      const day = row.contract.notifiedOn ?? row.contract.signedOn;
      if (year === null || (day !== null && yearOf(day) === year)) yield row;
    }
  }

  private async publish(
    batch: readonly RegisterRow[],
    published: { marche: DecpRecord[]; 'contrat-concession': DecpRecord[] },
    incomplete: { contract: string; missing: string[] }[],
  ): Promise<void> {
    const parts = await this.contracts.parts(batch.map(({ contract }) => contract.id));
    const subcontracts = groupedBy(parts.subcontracts, ({ contractId }) => contractId);
    const executions = groupedBy(parts.executions, ({ contractId }) => contractId);
    const operatorIds = parts.subcontracts.flatMap(({ operatorId }) => operatorId ?? []);
    const operators = await this.operators.byIds([...new Set(operatorIds)]);
    for (const row of batch) {
      const { id, decpId, subject } = row.contract;
      const own = {
        subcontracts: subcontracts.get(id) ?? [],
        executions: executions.get(id) ?? [],
        operators,
      };
      const kind = row.procedure.contractKind === 'concession' ? 'concession' : 'contract';
      const record = kind === 'concession' ? decpConcession(row, own) : decpContract(row, own);
      const missing = missingFields(record, kind);
      if (missing.length > 0) incomplete.push({ contract: decpId ?? subject ?? id, missing });
      else published[kind === 'concession' ? 'contrat-concession' : 'marche'].push(record);
    }
  }
}
