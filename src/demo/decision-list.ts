import { type INestApplicationContext } from '@nestjs/common';
import { ContractsRepository } from '../contracts';
import { DecisionsService, type RetainedWithClause } from '../eligibility';
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
    const clause = said.find((line) => line['heures_retenues']);
    await application.get(DecisionsService).decide(perimeter, act, contractId, {
      measures: said.flatMap(({ mesure = '' }) => (mesure === 'exception' ? [] : [mesure])),
      exceptionCode,
      motivation: said.flatMap(({ motivation }) => motivation ?? []).join(' '),
      retained: clause === undefined ? null : retainedHours(clause),
    });
    counts[exceptionCode === null ? 'decisions' : 'exceptions'] += 1;
    if (clause !== undefined) counts.commitments += 1;
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

function retainedHours({ heures_retenues: hours = '', motivation = '' }: Line): RetainedWithClause {
  return { hours: hundredthsFromHours(hours), gapReason: motivation };
}
