import { type Response } from 'express';
import { type WrittenReport } from '../../reporting';
import { missingPage } from '../shell/shell.errors';

const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
type Ending = keyof typeof TYPES;

/** Reads the name of a file in an address: what stands before the dot, and which of the two files it is. */
export function readFileName(name: string, stem: RegExp): { readonly stem: string; readonly ending: Ending } {
  const match = /^(.+)\.(pdf|xlsx)$/.exec(name);
  const [, before = '', ending] = match ?? [];
  if (!stem.test(before) || ending === undefined) throw missingPage();
  return { stem: before, ending: ending as Ending };
}

/** Answers with one of the two files of a report, under a French name. */
export function sendReport(response: Response, report: WrittenReport, ending: Ending): void {
  const { model, edition, frozen } = report;
  const state = frozen ? `édition ${edition}` : 'projet';
  response
    .attachment(
      `Rapport SPASER ${model.year}, ${model.buyerName}, ${state}.${ending}`.replace(/[\\/:*?"<>|]/g, '-'),
    )
    .set('Cache-Control', 'no-store')
    .type(TYPES[ending])
    .send(ending === 'pdf' ? report.pdf : report.workbook);
}
