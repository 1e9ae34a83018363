import { join } from 'node:path';
import { runInChild } from './run-in-child';

const tasks = join(__dirname, '../../../../test/support/child-tasks.ts');
const options = { timeoutMs: 20_000, maxOldSpaceMb: 64, about: '/un/dossier/liste.xlsx' };

describe('a task in a child process', () => {
  it('gives back its output and tells its progress', async () => {
    const seen: number[] = [];
    const output = await runInChild<{ sum: number }, number>(
      tasks,
      { task: 'sum', values: [1, 2, 3] },
      { ...options, onProgress: (value) => seen.push(value) },
    );
    expect(output).toEqual({ sum: 6 });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('a refusal thrown there is the same refusal here', async () => {
    await expect(runInChild(tasks, { task: 'refuse' }, options)).rejects.toMatchObject({
      name: 'DomainError',
      code: 'empty-file',
      details: { file: 'a.csv' },
    });
  });

  it('a defect there is a defect here, with its message', async () => {
    await expect(runInChild(tasks, { task: 'fail' }, options)).rejects.toThrow('a defect');
    await expect(runInChild('/nulle/part.ts', {}, options)).rejects.toThrow(/Cannot find module/);
  });

  it('a child that swells is stopped, and the file named', async () => {
    await expect(runInChild(tasks, { task: 'swell' }, options)).rejects.toMatchObject({
      code: 'too-heavy',
      details: { file: 'liste.xlsx' },
    });
  });

  it('a child that lasts is stopped', async () => {
    await expect(runInChild(tasks, { task: 'wait' }, { ...options, timeoutMs: 1500 })).rejects.toMatchObject({
      code: 'too-slow',
    });
  });

  it('a child that dies without a word is a refusal', async () => {
    await expect(runInChild(tasks, { task: 'die' }, options)).rejects.toMatchObject({
      code: 'reading-stopped',
    });
  });

  it('a child can be called off', async () => {
    const controller = new AbortController();
    const running = runInChild(tasks, { task: 'wait' }, { ...options, signal: controller.signal });
    controller.abort(new Error('called off'));
    await expect(running).rejects.toThrow('called off');
  });
});
