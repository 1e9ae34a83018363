import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Ways of writing French that stand in shared/domain/french and nowhere else. */
const FORMATS: readonly (readonly [string, RegExp])[] = [
  ['a format of Intl', /\bIntl\.\w+Format\b(?!\('en-CA')/],
  ['an alphabetical order', /\.localeCompare\(|\bIntl\.Collator\b/],
  ['a format of the machine', /\.toLocale(?:Date|Time)?String\(/],
  ['a list of months', /'janvier'|'janv\.?'/i],
  ['a French date made by hand', /\.reverse\(\)\s*\.join\('\/'\)/],
  ['a decimal comma made by hand', /\.replace\('\.', ','\)/],
  ['thousands grouped by hand', /\\B\(\?=\(\??:?\\d\{3\}\)\+/],
  ['a no-break space', /[`'][^`'\n]*(?:\\u202f|\\u00a0|\u202f|\u00a0)[^`'\n]*[`']/],
  ['an agreement by hand', /< 2 \? '[^']*' : '[^']*s'|< 2 \? '' : 's'/],
  ['yes and no', /\? 'oui' : 'non'/],
];

/** What reads typed texts deals with spaces and commas, and answers for it. */
const READS = /^src\/reading\/domain\/values\//;

function sources(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true })
    .map((name) => `src/${String(name)}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .filter((name) => !name.startsWith('src/shared/domain/french/') && !READS.test(name));
}

function formatsIn(text: string): string[] {
  return FORMATS.filter(([, form]) => form.test(text)).map(([what]) => what);
}

describe('one French', () => {
  it('is written by shared/domain/french alone', () => {
    const others = sources().flatMap((path) =>
      formatsIn(readFileSync(join(root, path), 'utf8')).map((what) => `${path}: ${what}`),
    );
    expect(others).toEqual([]);
  });

  it.each([
    ["new Intl.NumberFormat('fr-FR')", 'a format of Intl'],
    ["names.sort((one, other) => one.localeCompare(other, 'fr'))", 'an alphabetical order'],
    ["(1234).toLocaleString('fr')", 'a format of the machine'],
    ["const MONTHS = ['janvier', 'février']", 'a list of months'],
    ["day.split('-').reverse().join('/')", 'a French date made by hand'],
    ["weight.replace('.', ',')", 'a decimal comma made by hand'],
    ["units.replace(/\\B(?=(\\d{3})+$)/g, ' ')", 'thousands grouped by hand'],
    ['`${months}\\u00a0mois`', 'a no-break space'],
    ["count < 2 ? 'marché' : 'marchés'", 'an agreement by hand'],
    ["valid ? 'oui' : 'non'", 'yes and no'],
  ])('finds %s', (planted, what) => expect(formatsIn(planted)).toEqual([what]));
});
