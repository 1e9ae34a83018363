import { operatorIdentity } from '../../suppliers/domain/operator-identity';
import { type ContractTerms } from '../contract-terms.repository';
import { type Declaration } from '../declaration.entity';
import { countedHours, PLAIN_WEIGHT } from '../domain/counted-hours';
import { type DeclarationRow } from '../domain/declaration-row';
import { type IntakeContext } from './intake-context';
import { type StatedHours } from './stated-hours';

/** The declaration that a row says, submitted, without its person yet. */
export function newDeclaration(
  context: IntakeContext,
  contract: ContractTerms,
  row: DeclarationRow,
  { period, hours }: StatedHours,
): Declaration {
  const employer = operatorIdentity(row.employerSiret, row.employerName);
  return {
    id: context.unit.nextOfMany(),
    contractId: contract.id,
    buyerId: contract.buyerId,
    employerId: context.set.loaded.employers.get(employer) ?? null,
    employerName: row.employerName,
    employerSiret: row.employerSiret,
    modality: row.modality,
    participantId: null,
    periodFrom: period.from,
    periodTo: period.to,
    rawHours: hours,
    weight: PLAIN_WEIGHT,
    countedHours: countedHours(hours, PLAIN_WEIGHT),
    contractType: row.contractType,
    state: 'submitted',
    returnReason: null,
    declaredAt: context.instant,
    decidedAt: null,
    decidedBy: null,
    evidenceSeen: null,
    supersedesId: null,
    importId: context.importId,
    version: 1,
  };
}
