import { fieldOf } from '../../contracts/domain/fields/fields';
import { eurosText } from '../../shared/domain/euros';
import { hoursText } from '../../shared/domain/hours';
import { decisionLabel } from '../../eligibility/domain/decision';
import { type MeasureStatus } from '../../eligibility/domain/outcome';
import { STATUS_WORDS } from '../../eligibility/domain/sentences/status-words';
import { type RegisterRow } from '../register/register-rows.service';

export type ExportValue = string | number | null;

/** One column of the export: the field whose label heads it, and its value in open-data form. */
export interface ExportColumn {
  readonly fieldId: string;
  readonly value: (row: RegisterRow) => ExportValue;
}

const money = (cents: number | null): string | null => (cents === null ? null : eurosText(cents));
const list = (values: readonly string[] | null): string | null =>
  values === null ? null : values.join(' ; ');
const code = (fieldId: string, value: string | null): string | null =>
  value === null ? null : (fieldOf(fieldId).codes?.find((each) => each.code === value)?.label ?? value);

const identityColumns: readonly ExportColumn[] = [
  { fieldId: 'buyerSiret', value: ({ buyer }) => buyer.siret },
  { fieldId: 'buyerName', value: ({ buyer }) => buyer.name },
  { fieldId: 'reference', value: ({ procedure }) => procedure.reference },
  { fieldId: 'lotCount', value: ({ procedure }) => procedure.lotCount },
  { fieldId: 'lot', value: ({ contract }) => contract.lot },
  { fieldId: 'decpId', value: ({ contract }) => contract.decpId },
  { fieldId: 'subject', value: ({ contract }) => contract.subject },
  { fieldId: 'contractKind', value: ({ procedure }) => code('contractKind', procedure.contractKind) },
  { fieldId: 'nature', value: ({ procedure }) => code('nature', procedure.nature) },
  { fieldId: 'procedureType', value: ({ procedure }) => procedure.procedureType },
  { fieldId: 'cpv', value: ({ contract }) => contract.cpv ?? contract.cpvAsGiven },
  { fieldId: 'service', value: ({ procedure }) => procedure.service },
  { fieldId: 'territory', value: ({ procedure }) => procedure.territory },
  { fieldId: 'status', value: ({ contract }) => code('status', contract.status) },
];

const awardColumns: readonly ExportColumn[] = [
  {
    fieldId: 'holderIdentifier',
    value: ({ holders }) =>
      list(holders.length === 0 ? null : holders.map(({ identifier }) => identifier ?? '')),
  },
  {
    fieldId: 'holderName',
    value: ({ holders }) =>
      list(holders.every(({ name }) => name === null) ? null : holders.map(({ name }) => name ?? '')),
  },
  { fieldId: 'needValue', value: ({ procedure }) => money(procedure.needValue) },
  { fieldId: 'estimatedValue', value: ({ contract }) => money(contract.estimatedValue) },
  { fieldId: 'initialAmount', value: ({ contract }) => money(contract.initialAmount) },
  { fieldId: 'currentAmount', value: ({ currentAmount }) => money(currentAmount) },
  { fieldId: 'maximumAmount', value: ({ contract }) => money(contract.maximumAmount) },
  { fieldId: 'launchedOn', value: ({ procedure }) => procedure.launchedOn },
  { fieldId: 'notifiedOn', value: ({ contract }) => contract.notifiedOn },
  { fieldId: 'durationMonths', value: ({ contract }) => contract.durationMonths },
];

const socialColumns: readonly ExportColumn[] = [
  { fieldId: 'socialConsiderations', value: ({ contract }) => list(contract.socialConsiderations) },
  {
    fieldId: 'environmentalConsiderations',
    value: ({ contract }) => list(contract.environmentalConsiderations),
  },
  { fieldId: 'reservation', value: ({ contract }) => code('reservation', contract.reservation) },
  {
    fieldId: 'verdict',
    value: ({ assessment }) =>
      assessment === null ? null : STATUS_WORDS[assessment.headline as MeasureStatus],
  },
  { fieldId: 'decision', value: ({ decision }) => (decision === null ? null : decisionLabel(decision)) },
  {
    fieldId: 'retainedHours',
    value: ({ commitment }) => (commitment === null ? null : hoursText(commitment.retainedHours)),
  },
];

/** The columns of `export contracts`, headed by the labels of their fields: the file can be imported again. */
export const contractColumns: readonly ExportColumn[] = [
  ...identityColumns,
  ...awardColumns,
  ...socialColumns,
];
