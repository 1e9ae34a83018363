import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../platform/package-root';
import { loadLaw, readLaw } from './load-law';

describe('loading the law', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'law-'));
    for (const part of ['rules', 'nomenclatures'])
      cpSync(join(packageRoot, 'data', part), join(folder, part), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function change(file: string, from: string, to: string): void {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }

  it('reads the files of the project, once', () => {
    expect(loadLaw()).toBe(loadLaw());
    expect(readLaw(folder).parameters['decp.publication'].periods).toHaveLength(1);
  });

  it.each([
    ['rules/national-thresholds.yaml', 'from: "2026-04-01"', 'from: "2026-04-02"', 'ne se suivent pas'],
    [
      'rules/national-thresholds.yaml',
      'id: free-documents',
      'id: free-document',
      "n'est pas une valeur connue",
    ],
    ['rules/effects.yaml', '2022-10-20', '2022-02-30', 'une date AAAA-MM-JJ'],
    ['rules/practice.yaml', 'value: "38"', 'value: "trente-huit"', 'un nombre décimal'],
    [
      'rules/practice.yaml',
      '  - id: practice.reserve-first',
      '  - id: formal-advertising',
      'practice.reserve-first',
    ],
    ['rules/references.yaml', 'references:', 'references: [', 'YAML lisible'],
    [
      'nomenclatures/cpv-potential.csv',
      '03121;Produits horticoles;B',
      '03121;Produits horticoles;D',
      "n'est pas une cote",
    ],
    ['nomenclatures/cpv-2008.csv', '03111000;', '03111000;x;', 'la ligne'],
  ])('%s: %s turned into %s is refused in one sentence', (file, from, to, why) => {
    change(file, from, to);
    expect(() => readLaw(folder)).toThrow(why);
    expect(() => readLaw(folder)).toThrow(/^Le fichier de règles « [^/]+ » est inutilisable : .+\.$/);
  });

  it('an absent file is refused without a trace of the system', () => {
    rmSync(join(folder, 'rules/effects.yaml'));
    expect(() => readLaw(folder)).toThrow('le fichier est absent');
    expect(() => readLaw(folder)).not.toThrow('ENOENT');
  });
});
