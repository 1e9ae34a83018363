import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { type ContractInput } from '../../../contracts';
import { ReadinessService } from '../../../eligibility';
import { DomainError } from '../../../shared/domain/domain-error';

type Step = Parameters<ReadinessService['advance']>[3];

/**
 * A form may also move a contract towards its launch. That step is taken last, on the facts just saved and
 * assessed, so that no form goes round "clause or reason".
 */
@Injectable()
export class LaunchGate {
  constructor(private readonly readiness: ReadinessService) {}

  /** The input without the step, and the step; nothing is withheld when the state does not move forward. */
  withhold(input: ContractInput, stored: string): { held: ContractInput; step: Step | null } {
    const { status } = input.contract;
    const isStep = (status === 'ready' || status === 'launched') && status !== stored;
    const isBefore = stored === 'planned' || (stored === 'ready' && status === 'launched');
    if (!isStep || !isBefore) return { held: input, step: null };
    const { status: _withheld, ...contract } = input.contract;
    return { held: { ...input, contract }, step: status };
  }

  /** Takes the step; gives the sentence of its refusal, null when it is taken. */
  async take({ perimeter, act }: SignedIn, id: string, step: Step | null): Promise<string | null> {
    if (step === null) return null;
    try {
      await this.readiness.advance(perimeter, act, id, step);
      return null;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'clause-or-reason') return error.message;
      throw error;
    }
  }
}
