import { targetsInWords } from '../../labels';
import { french } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type Block, type SectionDraft } from '../report-model';
import { type FigureLine, indicatorTable } from './figure-table';

/** The scheme, its axes and every target of the year; absent when there is neither. */
export function scheme({ input, book }: ReportContext): SectionDraft | null {
  const aimed = book.all.filter((one) => one.year === book.year && one.id !== 'I21' && one.target !== null);
  if (input.scheme === null && aimed.length === 0) return null;
  const lines: FigureLine[] = aimed.map(({ id, basis, line }) => ({
    id,
    basis,
    ...(line === undefined ? {} : { line }),
  }));
  const blocks: Block[] = [];
  if (input.scheme !== null)
    blocks.push({
      kind: 'list',
      items: input.scheme.axes.map(({ title, objective }) => ({ term: title, text: objective })),
    });
  if (lines.length > 0)
    blocks.push(
      { kind: 'heading', text: french`Objectifs de ${book.year}` },
      indicatorTable(book, lines, french`Objectifs de l'année, écart et état.`),
    );
  return {
    id: 'scheme',
    heading: 'Le schéma et ses objectifs',
    message: targetsMessage(aimed.map(({ status }) => status ?? 'far')),
    orientation: 'portrait',
    blocks: () => blocks,
  };
}

function targetsMessage(statuses: readonly ('kept' | 'close' | 'far')[]): string {
  if (statuses.length === 0) return french`Le schéma ne fixe pas d'objectif chiffré pour l'année.`;
  const number = (status: 'kept' | 'close' | 'far'): number =>
    statuses.filter((one) => one === status).length;
  return targetsInWords({ kept: number('kept'), close: number('close'), far: number('far') });
}
