import { type ContractFile } from '../contracts';
import { type Decision } from './decision.entity';
import { registerFacts } from './domain/facts/known-facts';
import { type StatedFacts } from './domain/facts/register-facts';

/** The facts of a contract of the register, with the exception of its current decision. */
export function factsOfFile(
  { contract, procedure, buyer, lots }: ContractFile,
  decision: Decision | undefined,
): StatedFacts {
  const code = decision?.exceptionCode ?? null;
  return registerFacts({
    buyer,
    procedure,
    contract,
    lots,
    exception: code === null ? null : { code, motivation: decision?.motivation ?? '' },
  });
}
