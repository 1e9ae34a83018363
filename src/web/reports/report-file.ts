import { type WrittenReport } from '../../reporting';
import { file, type FileAnswer } from '../shell/answer';
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

/** One of the two files of a report, under a French name. */
export function reportFile(report: WrittenReport, ending: Ending): FileAnswer {
  const { model, edition, frozen } = report;
  const state = frozen ? `édition ${edition}` : 'projet';
  const name = `Rapport SPASER ${model.year}, ${model.buyerName}, ${state}.${ending}`;
  const content = ending === 'pdf' ? report.pdf : report.workbook;
  return file(name.replace(/[\\/:*?"<>|]/g, '-'), TYPES[ending], content);
}
