import { type INestApplicationContext } from '@nestjs/common';
import { ContractsRepository } from '../contracts';
import { AssessmentsService, DecisionsService } from '../eligibility';
import { CommitmentsService } from '../insertion-hours';
import { lookUpContract, type NamedContract } from '../insertion-hours/domain/contract-lookup';
import { type Act } from '../platform/database/unit';
import { groupedBy } from '../shared/domain/grouped-by';
import { hundredthsFromHours } from '../shared/domain/hours';
import { type Perimeter } from '../shared/domain/perimeter';
import { listLines } from './list-lines';

type Line = Readonly<Record<string, string>>;

export interface DecisionCounts {
  readonly decisions: number;
  readonly exceptions: number;
  readonly commitments: number;
}

/** Enters what the officers decided: measures or a reasoned exception, and the hours retained with a clause. */
export async function importDecisions(
  application: INestApplicationContext,
  { perimeter, act }: { readonly perimeter: Perimeter; readonly act: Act },
  path: string,
): Promise<DecisionCounts> {
  const contracts = await namedContracts(application, perimeter);
  const lines: Line[] = [];
  for await (const line of listLines(path)) lines.push(line);
  const counts = { decisions: 0, exceptions: 0, commitments: 0 };
  for (const said of groupedBy(lines, ({ marche, lot }) => `${marche} / ${lot}`).values()) {
    const contractId = contractOf(said[0], contracts);
    if (contractId === null) continue;
    const exceptionCode = said.find((line) => line['exception'])?.['exception'] ?? null;
    await application.get(DecisionsService).decide(perimeter, act, contractId, {
      measures: said.flatMap(({ mesure = '' }) => (mesure === 'exception' ? [] : [mesure])),
      exceptionCode,
      motivation: said.flatMap(({ motivation }) => motivation ?? []).join(' '),
    });
    counts[exceptionCode === null ? 'decisions' : 'exceptions'] += 1;
    const clause = said.find((line) => line['heures_retenues']);
    if (clause === undefined) continue;
    await retainHours(application, { perimeter, act, contractId }, clause);
    counts.commitments += 1;
  }
  return counts;
}

async function namedContracts(
  application: INestApplicationContext,
  perimeter: Perimeter,
): Promise<NamedContract[]> {
  const repository = application.get(ContractsRepository);
  const ids = await repository.idsAfter(perimeter, '', 10_000);
  const files = await repository.files(perimeter, ids);
  return files.map(({ contract, procedure }) => ({
    id: contract.id,
    number: contract.decpId,
    reference: procedure.reference,
    lot: contract.lot,
  }));
}

function contractOf(line: Line | undefined, contracts: readonly NamedContract[]): string | null {
  const lookup = lookUpContract(line?.['marche'] ?? '', line?.['lot'] || null, contracts);
  return lookup.kind === 'found' ? lookup.contractId : null;
}

async function retainHours(
  application: INestApplicationContext,
  { perimeter, act, contractId }: { perimeter: Perimeter; act: Act; contractId: string },
  { heures_retenues: hours = '', motivation = '' }: Line,
): Promise<void> {
  const { assessment } = await application.get(AssessmentsService).verdicts(perimeter, contractId);
  const commitments = application.get(CommitmentsService);
  const proposal = await commitments.propose(perimeter, contractId, assessment.hours);
  await commitments.retain(perimeter, act, contractId, {
    ...proposal,
    retainedHours: hundredthsFromHours(hours) ?? proposal.retainedHours,
    gapReason: motivation,
  });
}
