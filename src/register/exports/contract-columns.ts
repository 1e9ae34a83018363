import { type FieldDefinition } from '../../contracts/domain/fields/field';
import { fieldOf } from '../../contracts/domain/fields/fields';
import { decisionLabel } from '../../eligibility/domain/decision';
import { type MeasureStatus } from '../../eligibility/domain/outcome';
import { STATUS_WORDS } from '../../eligibility/domain/sentences/status-words';
import { eurosText } from '../../shared/domain/euros';
import { yesOrNo } from '../../shared/domain/french';
import { hoursText } from '../../shared/domain/hours';
import { type RegisterRow } from '../list/register-rows.service';

export type ExportValue = string | number | null;

/** One column of the export: its field, and its value in open-data form. */
export interface ExportColumn {
  readonly field: FieldDefinition;
  readonly value: (row: RegisterRow) => ExportValue;
}

/** Columns that are no field of a contract or of its procedure as it is stored. */
const COMPUTED: Readonly<Record<string, ExportColumn['value']>> = {
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
export const contractColumns: readonly ExportColumn[] = [
  ...[
    'buyerSiret',
    'buyerName',
    'reference',
    'lotCount',
    'lot',
    'decpId',
    'subject',
    'contractKind',
    'nature',
  ],
  ...[
    'procedureType',
    'cpv',
    'service',
    'territory',
    'status',
    'holderIdentifier',
    'holderName',
    'needValue',
  ],
  ...['estimatedValue', 'initialAmount', 'currentAmount', 'maximumAmount', 'launchedOn', 'notifiedOn'],
  ...['durationMonths', 'socialConsiderations', 'environmentalConsiderations', 'reservation', 'verdict'],
  ...['decision', 'retainedHours'],
].map((id) => {
  const field = fieldOf(id);
  return { field, value: COMPUTED[id] ?? ((row) => storedValue(field, row)) };
});

/** A stored field in open-data form: what the importer of lists reads back. */
function storedValue({ id, record, type, codes }: FieldDefinition, row: RegisterRow): ExportValue {
  const stored = record === 'procedure' ? row.procedure : row.contract;
  const value =
    (stored as unknown as Record<string, string | number | boolean | string[] | null>)[id] ?? null;
  if (value === null) return null;
  if (typeof value === 'boolean') return yesOrNo(value);
  if (Array.isArray(value)) return joined(value);
  if (typeof value === 'string') return codes?.find(({ code }) => code === value)?.label ?? value;
  if (type === 'money') return eurosText(value);
  return type === 'hours' ? hoursText(value) : value;
}

function joined(values: readonly string[]): string {
  return values.join(' ; ');
}
