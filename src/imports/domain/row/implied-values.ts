import { type CpvNomenclature } from '../../../reading/domain/cpv-nomenclature';
import { type DraftParts } from './draft-parts';
import { type BoundColumn } from '../header/header';
import { type RowNotes } from '../report/row-notes';
import { normalisedText } from '../../../shared/domain/normalised-text';
import { contractKindOf } from './contract-kind';

/** Values that a row states by another column: the code of a CPV label, the kind that a nature means. */
export function impliedValues(
  parts: DraftParts,
  { columns, cpv }: { columns: readonly BoundColumn[]; cpv: CpvNomenclature },
  notes: RowNotes,
): void {
  const { values, aids } = parts;
  const kind = contractKindOf(values['decpNature']);
  if (kind !== null && values['contractKind'] === undefined) values['contractKind'] = kind;
  const label = aids['cpvLabel'];
  if (typeof label !== 'string' || values['cpv'] !== undefined || values['cpvAsGiven'] !== undefined) return;
  const code = cpv.codesByLabel.get(normalisedText(label));
  if (code === undefined) return;
  values['cpv'] = code;
  const column = columns.find(({ field }) => field === 'cpvLabel') ?? null;
  notes.add({ code: 'cpv-from-label', severity: 'corrected', kept: code }, column, label);
}
