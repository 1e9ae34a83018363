import { DECLARATION_FIELDS, type DeclarationFieldId } from '../domain/declaration-fields';
import { type DeclarationIssue, type DeclarationRow } from '../domain/declaration-row';
import { rowSentences } from '../domain/declaration-sentences';

export function rejection(
  { row }: DeclarationRow,
  field: DeclarationFieldId,
  code: string,
  message: string,
): DeclarationIssue {
  return { row, field, code, severity: 'reject', value: null, message };
}

export function warning(
  { row }: DeclarationRow,
  field: DeclarationFieldId,
  code: string,
  message: string,
): DeclarationIssue {
  return { row, field, code, severity: 'warning', value: null, message };
}

export function missing(row: DeclarationRow, field: DeclarationFieldId): DeclarationIssue {
  const label = DECLARATION_FIELDS.find(({ id }) => id === field)?.label ?? field;
  return rejection(row, field, 'missing-value', rowSentences.missing(label));
}
