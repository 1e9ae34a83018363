import { methodTexts } from '../method-sentences';
import { type ReportContext } from '../report-context';
import { type Section } from '../report-model';

export function method({ input, book, current }: ReportContext): Section {
  return {
    id: 'method',
    heading: 'Méthode',
    message: null,
    orientation: 'portrait',
    blocks: [{ kind: 'list', items: methodTexts(input, book, current.contracts) }],
  };
}
