import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { targetKind } from '../../reporting/domain/indicators/target-kind';
import { readTargetFile, type TargetFile } from './read-target-file';

describe('a list of targets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'targets-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (...lines: string[]): Promise<TargetFile> => {
    const path = join(folder, 'objectifs.csv');
    writeFileSync(path, ['indicateur;base;année;valeur', ...lines].join('\n'));
    return readTargetFile(path, 'objectifs.csv', targetKind);
  };

  it('gives a share as a fraction, written as a fraction or in percent', async () => {
    const { targets } = await read('I02;nombre;2026;0,3', 'I02;montant;2026;32 %', 'I13;heures;2026;90');
    expect(targets.map(({ indicatorId, basis, value }) => [indicatorId, basis, value])).toEqual([
      ['I02', 'count', '0.3'],
      ['I02', 'value', '0.32'],
      ['I13', 'hours', '0.9'],
    ]);
  });

  it('gives euros, hours and numbers as they are, French spacing or not', async () => {
    const { targets } = await read(
      'I06;montant;2026;1 200 000 €',
      'I12;heures;2026;24 000 h',
      'I15;personnes;2026;90',
    );
    expect(targets.map(({ value }) => value)).toEqual(['1200000.00', '24000', '90']);
  });

  it('rejects a row that names no known line, at its cell', async () => {
    const { targets, rejected, issues } = await read(
      'I99;nombre;2026;1',
      'I02;personnes;2026;1',
      'I02;litres;2026;1',
      'I02;nombre;bientôt;1',
      'I02;nombre;2026;beaucoup',
      'I02;nombre;2026;',
    );
    expect(targets).toEqual([]);
    expect(rejected).toBe(6);
    expect(issues.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'A2 unknown-indicator',
      'A3 unknown-indicator',
      'B4 unknown-code',
      'C5 wrong-year',
      'D6 unreadable-number',
      'D7 missing-value',
    ]);
  });

  it('lets the last of two values for one line win, and says it', async () => {
    const { targets, issues } = await read('I02;nombre;2026;0,3', 'I02;nombre;2026;0,35');
    expect(targets.at(-1)?.value).toBe('0.35');
    expect(issues.map(({ row, code }) => `${row} ${code}`)).toEqual(['3 same-target-twice']);
  });

  it('is refused when a needed column is not there', async () => {
    const path = join(folder, 'autre.csv');
    writeFileSync(path, 'indicateur;base\nI02;nombre');
    await expect(readTargetFile(path, 'autre.csv', targetKind)).rejects.toMatchObject({
      code: 'no-target-list',
    });
  });
});
