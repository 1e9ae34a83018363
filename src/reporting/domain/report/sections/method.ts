import { methodTexts } from '../method-sentences';
import { type ReportContext } from '../report-context';
import { type SectionDraft } from '../report-model';

export function method({ input, book, current }: ReportContext): SectionDraft {
  return {
    id: 'method',
    heading: 'Méthode',
    message: null,
    orientation: 'portrait',
    blocks: () => [{ kind: 'list', items: methodTexts(input, book, current.contracts) }],
  };
}
