import { performance } from 'node:perf_hooks';
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
  return `${((performance.now() - since) / 1000).toFixed(1).replace('.', ',').padStart(5)} s`;
}
