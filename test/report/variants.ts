import { buildReportModel } from '../../src/reporting/domain/report/build-report-model';
import { type ReportModel, type TableBlock } from '../../src/reporting/domain/report/report-model';
import {
  type BalanceRow,
  type HoursRow,
  type IndicatorRows,
  type NotifiedContractRow,
} from '../../src/reporting/domain/rows';
import { type ReportOfRows } from '../support/report-rows';
import { plainContract } from '../support/report-world';
import { DEPARTMENT, smallWorldInput } from './small-world';

let made = 0;

/** A service contract of 2027 without any consideration, of 100 000 €. */
export function contract(over: Partial<NotifiedContractRow> = {}): NotifiedContractRow {
  made += 1;
  return plainContract(`v-${String(made).padStart(5, '0')}`, {
    buyerId: DEPARTMENT.id,
    procedureId: `p-${made}`,
    decpId: `n-${made}`,
    subject: 'Nettoyage des bureaux',
    cpv: '90919200',
    service: null,
    holders: [{ name: 'Propreté des Deux Rives', identifier: '' }],
    notifiedOn: '2027-06-15',
    initialAmount: 100_000_00,
    ...over,
  });
}

export const many = (count: number, over: Partial<NotifiedContractRow> = {}): NotifiedContractRow[] =>
  Array.from({ length: count }, () => contract(over));

export const LAST_YEAR = { notifiedOn: '2026-06-15' } as const;
export const CLAUSE = { socialConsiderations: ['Clause sociale'] } as const;
export const GREEN = { environmentalConsiderations: ['Clause environnementale'] } as const;
export const RESERVED = { socialConsiderations: ['Marché réservé'], reservation: 'siae' } as const;
export const UNDER_DUTY = { socialDuty: 'applies' } as const;
export const EXCUSED = {
  ...UNDER_DUTY,
  exception: { code: 'EXC-1', motivation: 'Matériel en stock.', valid: true },
} as const;

/** Validated hours of one person in 2027. */
export function work(participant: string, hours: number, over: Partial<HoursRow> = {}): HoursRow {
  return {
    contractId: 'v-hours',
    buyerId: DEPARTMENT.id,
    period: '2027-05',
    state: 'validated',
    hours,
    modality: 'EMB_CDI',
    participant,
    sex: 'F',
    birthYear: 1990,
    statuses: [],
    trade: 'Nettoyage et environnement',
    ...over,
  };
}

export const balance = (due: number, validated: number): BalanceRow => ({
  contractId: 'v-hours',
  buyerId: DEPARTMENT.id,
  year: 2027,
  retained: 10_000_00,
  due,
  declared: validated,
  validated,
});

/** The report of 2027 over those rows alone, without scheme nor target. */
export function reportOf(rows: Partial<IndicatorRows>, over: Partial<ReportOfRows> = {}): ReportModel {
  return buildReportModel(
    smallWorldInput({
      rows: { contracts: [], hours: [], balances: [], ...rows },
      targets: [],
      scheme: null,
      buyers: [DEPARTMENT],
      ...over,
    }),
  );
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** The message of a section, spaces made plain. */
export function messageOf(model: ReportModel, id: string): string {
  return plain(model.sections.find((section) => section.id === id)?.message ?? '');
}

export const coverOf = ({ cover }: ReportModel): string => plain(`${cover.figure} ${cover.caption}`);

/** The tables of a section, captions and cells with plain spaces. */
export function tablesOf(model: ReportModel, id: string): readonly TableBlock[] {
  const blocks = model.sections.find((section) => section.id === id)?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

export const rowsOf = (table: TableBlock | undefined): string[] =>
  (table?.rows ?? []).map(({ cells }) => plain(cells.join(' | ')));

/** Everything a section says beside its tables, line by line. */
export function textOf(model: ReportModel, id: string): string[] {
  const blocks = model.sections.find((section) => section.id === id)?.blocks ?? [];
  return blocks
    .flatMap((block) => {
      switch (block.kind) {
        case 'paragraph':
        case 'heading':
          return [block.text];
        case 'tiles':
          return block.tiles.map(({ figure, caption }) => `[${figure}] ${caption}`);
        case 'list':
          return block.items.map(({ term, text }) => `${term} : ${text}`);
        case 'chart':
          return [block.caption, block.alternative];
        case 'table':
          return [];
      }
    })
    .map(plain);
}
