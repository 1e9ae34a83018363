import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../platform/package-root';
import { gaugeView } from './gauge-view';
import { liquidEngine } from './liquid-engine';

const templates = join(packageRoot, 'templates');
const read = (path: string) => readFileSync(path, 'utf8');
const files = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.liquid'),
);
const render = (name: string, scope: object) =>
  liquidEngine().renderFile(name, scope, { globals: { shell: { csrfToken: 'token' } } }) as Promise<string>;

describe('the templates', () => {
  it('every partial is documented, and used by a template', () => {
    const readme = read(join(packageRoot, 'src/web/README.md'));
    const all = files.map((name) => read(join(templates, name))).join('\n');
    for (const name of readdirSync(join(templates, 'partials'))) {
      const partial = name.replace('.liquid', '');
      expect([partial, readme.includes(`\`${partial}\``)]).toEqual([partial, true]);
    }
    expect(all).toContain('partials/header');
  });

  it('every form that posts carries its token', () => {
    for (const name of files) {
      const forms = read(join(templates, name)).match(/<form[^>]*method="post"[\s\S]*?<\/form>/g) ?? [];
      for (const form of forms) expect([name, /partials\/csrf|_csrf=/.test(form)]).toEqual([name, true]);
    }
  });

  it('none holds a script or a style of its own: the policy would refuse it', () => {
    for (const name of files)
      expect([name, /style="|<style|<script(?! src)| on[a-z]+="/.test(read(join(templates, name)))]).toEqual([
        name,
        false,
      ]);
  });

  it('every output is escaped', async () => {
    const html = await render('partials/notice', { title: '<b>', text: '"&' });
    expect(html).toContain('<strong>&lt;b&gt;</strong> &#34;&amp;');
  });

  it('an unknown variable throws', async () => {
    await expect(liquidEngine().parseAndRender('{{ nothing }}')).rejects.toThrow(/nothing/);
  });

  it('a status is a word and a shape, whatever its colour', async () => {
    const html = await render('partials/chip', { status: 'undetermined' });
    expect(html).toMatch(/aria-hidden="true">\?<.*À compléter/);
  });

  it('a gauge never leaves its bar', () => {
    const words = { label: '', value: '', detail: '' };
    expect(gaugeView({ ...words, ratio: 1.4, targetRatio: 3 })).toMatchObject({ width: 1000, tick: 996 });
    expect(gaugeView({ ...words, ratio: -1 })).toMatchObject({ width: 0, hasTarget: false });
  });

  it('a table marks its columns and leads each row to its first link', async () => {
    const html = await render('partials/table', {
      table: {
        caption: 'Marchés',
        columns: [{ label: 'N°' }, { label: 'Besoin', unit: '€ HT', kind: 'number' }],
        rows: [{ cells: [{ text: '2026-1', href: '/marches/1' }, { text: '12' }] }],
      },
    });
    expect(html).toContain('<a href="/marches/1" class="row-link">2026-1</a>');
    expect(html).toMatch(/class="col-number" data-label="Besoin \(€ HT\)"><span class="cell">12</);
  });

  it('a table escapes every text of its cells', async () => {
    const columns = ['N°', 'Objet', 'Besoin', 'Ancien', 'État'].map((label) => ({ label: `"${label}<` }));
    const cells = [
      { text: '<a>', href: '"><b>', sub: '<c>' },
      { text: '<d>' },
      { text: '<e>', strong: true },
      { text: '<f>', struck: true },
      { chip: { status: '"<g>', label: '<h>' } },
    ];
    const html = await render('partials/table', {
      table: { caption: '<i>', columns, rows: [{ cells }], total: cells },
    });
    expect(html).not.toMatch(/<[a-i]>|""|">"/);
    expect(html).toContain(
      '<a href="&#34;&gt;&lt;b&gt;" class="row-link">&lt;a&gt;</a><span class="cell-sub">&lt;c&gt;</span>',
    );
  });
});
