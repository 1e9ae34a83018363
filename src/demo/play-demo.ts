import { performance } from 'node:perf_hooks';
import { toTenth } from '../shared/domain/french';
import { type DemoAccount, openDemoAccounts } from './demo-accounts';
import { type DemoStage, demoSteps } from './demo-steps';

/** Runs every step, saying what came of it and how long it took; ends with the accounts to sign in with. */
export async function playDemo(stage: DemoStage, say: (line: string) => void): Promise<DemoAccount[]> {
  const startedAt = performance.now();
  for (const step of demoSteps) {
    const stepAt = performance.now();
    const outcome = await step.run(stage);
    say(`  ${seconds(stepAt)}  ${step.label} : ${outcome}`);
  }
  say(`Terminé en ${seconds(startedAt).trim()}.`);
  return openDemoAccounts(stage.application);
}

function seconds(since: number): string {
  return `${toTenth((performance.now() - since) / 1000).padStart(5)} s`;
}
