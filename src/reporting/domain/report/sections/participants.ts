import { isPublishable } from '../../indicators/department-only';
import { french } from '../../../../shared/domain/french';
import { type ReportContext } from '../report-context';
import { type SectionDraft } from '../report-model';
import { participantsMessage } from '../sentences';
import { type FigureLine, seriesTable } from './figure-table';

const group = (line: string, label: string): FigureLine => ({ id: 'I15', basis: 'persons', line, label });

const LINES: readonly FigureLine[] = [
  { id: 'I15', basis: 'persons', label: 'Bénéficiaires distincts' },
  group('women', 'Femmes'),
  group('men', 'Hommes'),
  group('under-26', 'Moins de 26 ans'),
  group('26-to-49', '26 à 49 ans'),
  group('50-and-over', '50 ans et plus'),
  group('rsa', 'Allocataires du RSA'),
  group('disabled', 'Travailleurs handicapés'),
  group('qpv', 'Habitants d’un quartier prioritaire'),
  { id: 'I15', basis: 'hours', line: 'women', label: 'Part des femmes dans les heures' },
];

export function participantsSection({ book, input }: ReportContext): SectionDraft {
  const lines = LINES.filter(({ line }) => isPublishable(line, input.atDepartmentLevel));
  return {
    id: 'participants',
    heading: 'Bénéficiaires',
    message: participantsMessage(book),
    orientation: 'portrait',
    blocks: () => [
      seriesTable(
        book,
        lines,
        french`Personnes distinctes avec des heures validées dans l'année ; une personne peut avoir plusieurs statuts. « < 5 » et « n. p. » : voir la méthode.`,
      ),
    ],
  };
}
