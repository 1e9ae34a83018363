import { unbroken } from '../../shared/domain/french';
import { type Contract, type Procedure } from '../../contracts';
import { decisionLabel } from '../../eligibility/domain/decisions/decision';
import { type RegisterRow } from '../../register';
import { type Cents } from '../../shared/domain/euros';
import { type CellView } from '../shell/table-view';

type Named = Pick<Contract, 'decpId' | 'lot'>;

/** The number under which people know a contract; lots of one number are told apart. */
export function contractNumber(contract: Named, procedure: Pick<Procedure, 'reference'>): string {
  const number = contract.decpId ?? procedure.reference;
  if (number === null) return contract.lot === null ? 'sans numéro' : `lot ${contract.lot}`;
  return contract.lot === null ? number : `${number} lot ${contract.lot}`;
}

export function subjectOf({ subject }: Pick<Contract, 'subject'>): string {
  return subject ?? 'Objet non renseigné';
}

export function numberCell({ contract, procedure }: RegisterRow): CellView {
  return { text: contractNumber(contract, procedure), href: `/marches/${contract.id}` };
}

export function verdictCell({ assessment }: RegisterRow): CellView {
  return assessment === null ? { text: 'non évalué' } : { chip: { status: assessment.headline } };
}

/** Cents, as the assessment took them; null when it did not know. */
export function amountFact({ assessment }: RegisterRow, name: string): Cents | null {
  const value = assessment?.facts[name]?.value;
  return typeof value === 'number' ? value : null;
}

/** "à décider" where the verdict calls for a choice before the launch; else what was decided. */
export function decisionCell({ decision, assessment, contract: { status } }: RegisterRow): CellView {
  if (decision !== null) return { text: decisionLabel(decision).replaceAll("'", '’') };
  const headline = assessment?.headline;
  const calls = headline === 'required' || headline === 'recommended';
  const isBefore = status === 'planned' || status === 'ready';
  return calls && isBefore ? { text: unbroken('à décider'), strong: true } : { text: '—' };
}
