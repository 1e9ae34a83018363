import { type FieldType } from '../../../contracts/domain/fields/field';
import { fieldNamed } from '../../../contracts/domain/fields/fields';
import { type ImportIssue } from '../contract-draft';
import { type IssueSeverity } from '../../../reading/domain/fault';
import { FAULT_CODES } from '../../../reading/domain/fault-sentences';
import { type FileColumn, type FileReport } from './file-report';
import {
  isColumnOfPeople,
  isPersonal,
  isPersonalColumn,
  looksLikeParticipantCode,
  MASK,
  withoutPersonal,
} from '../../../reading/domain/personal-values';

const CELL_FAULTS: readonly string[] = FAULT_CODES;
/** In these a code is what is expected. */
const CODES_OR_WORDS: readonly (FieldType | undefined)[] = ['text', 'identifier'];

/**
 * A report as it is shown and kept: where the value of a cell may tell of a person, its place is said, the value is
 * not. `columns` are all those of the file, read or not.
 */
export function discreetReport(report: FileReport, columns: readonly FileColumn[]): FileReport {
  const isOfPeople = columns.some(({ header }) => isColumnOfPeople(header));
  const fieldAt = (header: string | null): string | null =>
    header === null ? null : (report.mapping[header] ?? null);
  const headerOf = (field: string): string | null =>
    columns.find((each) => each.field === field)?.header ?? null;
  const hides = (value: string, header: string | null, field: string | null): boolean => {
    if (isOfPeople || isPersonal(value) || (header !== null && isPersonalColumn(header))) return true;
    return !CODES_OR_WORDS.includes(fieldNamed(field ?? '')?.type) && looksLikeParticipantCode(value);
  };
  const ofField = (field: string, value: string): string =>
    hides(value, headerOf(field), field) ? MASK : value;
  return {
    ...report,
    issues: report.issues.map((issue) =>
      issue.value !== null &&
      CELL_FAULTS.includes(issue.code) &&
      hides(issue.value, issue.column, fieldAt(issue.column))
        ? withoutValue(issue)
        : withoutPersonalTexts(issue),
    ),
    setAside: report.setAside.map((each) => ({ ...each, value: ofField(each.field, each.value) })),
    ...(report.columns && {
      columns: report.columns.map((each) => ({
        ...each,
        example: each.example !== null && hides(each.example, each.header, each.field) ? MASK : each.example,
      })),
    }),
    ...(report.changes && {
      changes: report.changes.map((each) => ({
        ...each,
        contract: withoutPersonal(each.contract),
        after: typeof each.after === 'string' ? ofField(each.field, each.after) : each.after,
      })),
    }),
  };
}

const SENTENCES: Readonly<Record<IssueSeverity, string>> = {
  reject:
    'la valeur de cette cellule n’est pas lisible, la ligne n’est pas importée. Corrigez-la dans votre fichier.',
  warning: 'la valeur de cette cellule n’est pas celle attendue ici. Vérifiez-la dans votre fichier.',
  corrected: 'la valeur de cette cellule est corrigée. Vérifiez-la.',
};

function withoutValue(issue: ImportIssue): ImportIssue {
  const { row, column, severity } = issue;
  const place = column === null ? `Ligne ${row}` : `Ligne ${row}, colonne « ${withoutPersonal(column)} »`;
  return { ...issue, value: null, message: `${place} : ${SENTENCES[severity]}` };
}

function withoutPersonalTexts(issue: ImportIssue): ImportIssue {
  const { value, message } = issue;
  return {
    ...issue,
    value: value === null ? null : withoutPersonal(value),
    message: withoutPersonal(message),
  };
}
