import 'reflect-metadata';
import { assessmentLines } from '../../src/cli/actions/assessment-lines';
import { Session } from '../../src/cli/session';
import { ContractsRepository } from '../../src/contracts';
import { Assessor } from '../../src/eligibility';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { cpuOf } from './measure';

/** Processor time of reading the register's contracts, and of what `assess --all` does with them: assess, keep, put in lines. */
async function compare(): Promise<void> {
  const session = new Session('assess');
  const contracts = await session.get(ContractsRepository);
  const assessor = await session.get(Assessor);
  const read = async (): Promise<void> => {
    for await (const ids of contracts.idBatches(EVERYTHING, 500)) await contracts.files(EVERYTHING, ids);
  };
  const assess = async (): Promise<void> => {
    let told = 0;
    for await (const { assessment } of assessor.assessAllAloud(EVERYTHING, SYSTEM_ACT))
      told += assessmentLines(assessment).length;
    if (told === 0) throw new Error('Nothing was said.');
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
