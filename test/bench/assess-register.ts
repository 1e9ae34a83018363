import 'reflect-metadata';
import { Session } from '../../src/cli/session';
import { ContractsRepository } from '../../src/contracts';
import { AssessmentsService, Assessor } from '../../src/eligibility';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { cpuOf } from './measure';

/** Processor time of reading the register's contracts, and of what `assess --all` does with them but printing. */
async function compare(): Promise<void> {
  const session = new Session('assess');
  const contracts = await session.get(ContractsRepository);
  const assessor = await session.get(Assessor);
  const assessments = await session.get(AssessmentsService);
  const read = async (): Promise<void> => {
    for await (const ids of contracts.idBatches(EVERYTHING, 500)) await contracts.files(EVERYTHING, ids);
  };
  const assess = async (): Promise<void> => {
    await assessor.assessAll(EVERYTHING);
    for await (const _ of assessments.allVerdicts(EVERYTHING)) continue;
  };
  const readMs: number[] = [];
  const assessMs: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    readMs.push(await cpuOf(read));
    assessMs.push(await cpuOf(assess));
  }
  await session.close();
  process.stdout.write(JSON.stringify({ readMs: Math.min(...readMs), assessMs: Math.min(...assessMs) }));
}

void compare();
