import {
  type Amendment,
  type ConcessionExecution,
  type Contract,
  type ContractHolder,
  type Subcontract,
} from '../../contracts';
import { type Operator } from '../../suppliers';
import { type AmendmentDraft, type ExecutionDraft, type SubcontractDraft } from '../domain/contract-draft';

type OfContract = Pick<Contract, 'id' | 'buyerId'>;

export function holderOf(id: string, contract: OfContract, operator: Operator, rank: number): ContractHolder {
  return { id, contractId: contract.id, buyerId: contract.buyerId, operatorId: operator.id, rank };
}

export function amendmentOf(id: string, contract: OfContract, draft: AmendmentDraft): Amendment {
  return {
    id,
    contractId: contract.id,
    buyerId: contract.buyerId,
    number: draft.number,
    notifiedOn: draft.notifiedOn,
    publishedOn: draft.publishedOn,
    durationMonths: draft.durationMonths,
    amount: draft.amount,
    amountDoubt: draft.amountDoubt,
    holders: draft.holders === null ? null : draft.holders.map((holder) => ({ ...holder })),
  };
}

export function subcontractOf(
  id: string,
  contract: OfContract,
  draft: SubcontractDraft,
  operator: Operator | null,
): Subcontract {
  return {
    id,
    contractId: contract.id,
    buyerId: contract.buyerId,
    number: draft.number,
    isChange: draft.isChange,
    operatorId: operator?.id ?? null,
    durationMonths: draft.durationMonths,
    notifiedOn: draft.notifiedOn,
    publishedOn: draft.publishedOn,
    amount: draft.amount,
    priceVariation: draft.priceVariation,
  };
}

export function executionOf(id: string, contract: OfContract, draft: ExecutionDraft): ConcessionExecution {
  return {
    id,
    contractId: contract.id,
    buyerId: contract.buyerId,
    publishedOn: draft.publishedOn,
    investment: draft.investment,
    tariffs: draft.tariffs.map((tariff) => ({ ...tariff })),
  };
}
