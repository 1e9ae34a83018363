import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** The codes that people read, the file that says each in French, and how a second one would look. */
const VOCABULARIES: readonly (readonly [what: string, home: string, label: RegExp])[] = [
  [
    'verdicts',
    'src/eligibility/domain/sentences/status-words.ts',
    /required['"]?: ['"`][^\w'"`]*obligatoire|= 'Obligatoire'/i,
  ],
  [
    'names of measures',
    'src/eligibility/domain/sentences/status-words.ts',
    /'social-condition': ['"`]Condition/,
  ],
  ['grounds of exception', 'src/eligibility/domain/sentences/fact-words.ts', /'EXC-\d': ['"`]\p{L}/u],
  [
    'names of facts',
    'src/eligibility/domain/facts/facts.ts',
    /needValue: ['"`]\p{Lu}?\p{L}+ \p{L}|['"`](?:la valeur estimée du besoin entier|Besoin entier HT)['"`]/u,
  ],
  [
    'ways of delivering hours',
    'src/insertion-hours/domain/modality.ts',
    /(?:EMB|MAD|ST|COT)_[A-Z]+['"]?: ['"`]\p{L}/u,
  ],
  ['statuses before a target', 'src/reporting/domain/labels.ts', /'tenu'|'loin'/],
  ['bases of a figure', 'src/reporting/domain/labels.ts', /value: 'montant'/],
  ['natures', 'src/contracts/domain/register-words.ts', /works: ['"`]travaux/i],
  ['kinds of contract', 'src/contracts/domain/register-words.ts', /defence: ['"`](?:un marché|défense)/i],
  ['kinds of buyer', 'src/contracts/domain/register-words.ts', /'local-authority': ['"`]Collectivité/i],
  ['reservations', 'src/contracts/domain/register-words.ts', /'siae-ea-esat': ['"`]SIAE/i],
];

function texts(): { path: string; text: string }[] {
  return ['src', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${String(name)}`)
      .filter((name) => /(?<!\.spec)\.(?:ts|liquid)$/.test(name) && !name.startsWith('src/demo/'))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
}

describe('one vocabulary', () => {
  const all = texts();

  it.each(VOCABULARIES)('%s are said in %s alone', (_, home, label) => {
    expect(all.filter(({ text }) => label.test(text)).map(({ path }) => path)).toEqual([home]);
  });

  it.each([
    ["required: '■ obligatoire'", 'verdicts'],
    ["{%- when 'required' -%}{%- assign word = 'Obligatoire' -%}", 'verdicts'],
    ["{ 'EXC-3': 'restriction de concurrence' }", 'grounds of exception'],
    ["EMB_ALT: 'alternance'", 'ways of delivering hours'],
    ["{ kept: 'tenu', close: 'proche', far: 'loin' }", 'statuses before a target'],
    ["needValue: 'la valeur estimée du besoin entier'", 'names of facts'],
    ["{ works: 'Travaux' }", 'natures'],
    ["'local-authority': 'Collectivité territoriale'", 'kinds of buyer'],
  ])('finds %s', (planted, what) =>
    expect(VOCABULARIES.filter(([, , label]) => label.test(planted)).map(([name]) => name)).toEqual([what]),
  );
});
