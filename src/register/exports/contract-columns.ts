import { type FieldValue } from '../../contracts/domain/fields/field';
import { contractListFields, type Field, type FieldId } from '../../contracts/domain/fields/fields';
import { decisionLabel } from '../../eligibility/domain/decisions/decision';
import { type MeasureStatus } from '../../eligibility/domain/verdict/outcome';
import { STATUS_WORDS } from '../../eligibility/domain/sentences/status-words';
import { eurosText } from '../../shared/domain/euros';
import { yesOrNo } from '../../shared/domain/french';
import { hoursText } from '../../shared/domain/hours';
import { type RegisterRow } from '../list/register-rows.service';

type Stored = Readonly<Partial<Record<FieldId, FieldValue | null>>>;
export type ExportValue = string | number | null;

/** One column of the export: its field, and its value in open-data form. */
export interface ExportColumn {
  readonly field: Field;
  readonly value: (row: RegisterRow) => ExportValue;
}

/** Columns that are no field of a contract or of its procedure as it is stored. */
const COMPUTED: Readonly<Partial<Record<FieldId, ExportColumn['value']>>> = {
  buyerSiret: ({ buyer }) => buyer.siret,
  buyerName: ({ buyer }) => buyer.name,
  cpv: ({ contract }) => contract.cpv ?? contract.cpvAsGiven,
  holderIdentifier: ({ holders }) =>
    holders.length === 0 ? null : joined(holders.map(({ identifier }) => identifier ?? '')),
  holderName: ({ holders }) =>
    holders.every(({ name }) => name === null) ? null : joined(holders.map(({ name }) => name ?? '')),
  currentAmount: ({ currentAmount }) => (currentAmount === null ? null : eurosText(currentAmount)),
  verdict: ({ assessment }) =>
    assessment === null ? null : STATUS_WORDS[assessment.headline as MeasureStatus],
  decision: ({ decision }) => (decision === null ? null : decisionLabel(decision)),
  retainedHours: ({ commitment }) => (commitment === null ? null : hoursText(commitment.retainedHours)),
};

/** The columns of `export contracts`, headed by the labels of their fields: the file can be imported again. */
export const contractColumns: readonly ExportColumn[] = contractListFields
  .filter(({ column }) => column !== undefined)
  .sort((one, other) => (one.column ?? 0) - (other.column ?? 0))
  .map((field) => ({ field, value: COMPUTED[field.id] ?? ((row) => storedValue(field, row)) }));

/** A stored field in open-data form: what the importer of lists reads back. */
function storedValue({ id, record, type, codes }: Field, row: RegisterRow): ExportValue {
  const stored: Stored = record === 'procedure' ? row.procedure : row.contract;
  const value = stored[id] ?? null;
  if (value === null) return null;
  if (typeof value === 'boolean') return yesOrNo(value);
  if (typeof value === 'string') return codes?.find(({ code }) => code === value)?.label ?? value;
  if (typeof value !== 'number') return joined(value);
  if (type === 'money') return eurosText(value);
  return type === 'hours' ? hoursText(value) : value;
}

function joined(values: readonly string[]): string {
  return values.join(' ; ');
}
