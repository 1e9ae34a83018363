import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { golden } from '../../../../test/support/golden';
import { largeReportInput } from '../../../../test/support/large-report';
import { valmondeInput } from '../../../../test/support/report-world';
import { packageRoot } from '../../../platform/package-root';
import { buildReportModel } from '../../domain/report/build-report-model';
import { type ReportInput } from '../../domain/report/report-input';
import { renderPdf } from './render-pdf';

const validator = join(packageRoot, '../shared/tools/verapdf/verapdf');
const hasProgram = (name: string, argument: string): boolean =>
  spawnSync(name, [argument]).error === undefined;
const canValidate = existsSync(validator) && hasProgram('java', '-version');
if (!canValidate) process.stdout.write('No PDF validator or no Java: conformance is not checked.\n');

const empty = { rows: { contracts: [], hours: [], balances: [] }, targets: [], scheme: null };
const pagesOf = (path: string): string[] =>
  JSON.parse(
    execFileSync(process.execPath, [join(packageRoot, 'test/support/pdf-text.mjs'), path], {
      encoding: 'utf8',
    }),
  ) as string[];
const pdfOf = (input: ReportInput): Promise<Buffer> => renderPdf(buildReportModel(input));

describe('the PDF of the report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function written(name: string, input: ReportInput): Promise<string> {
    const path = join(folder, name);
    writeFileSync(path, await pdfOf(input));
    return path;
  }

  it('is tagged, French, titled, with bookmarks', async () => {
    const raw = (await pdfOf(valmondeInput())).toString('latin1');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/Lang (fr-FR)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toMatch(/\/Outlines \d+ 0 R/);
  });

  it('gives the same bytes twice', async () => {
    expect((await pdfOf(valmondeInput())).equals(await pdfOf(valmondeInput()))).toBe(true);
  });

  it('reads as the golden text for the département of Valmonde', async () => {
    const actual = pagesOf(await written('valmonde.pdf', valmondeInput())).join('\n--- page ---\n');
    expect(actual).toBe(golden('report-pdf.txt', actual));
  });

  it('repeats the header of a table on each of its pages', async () => {
    const pages = pagesOf(await written('large.pdf', largeReportInput()));
    const annex = pages.filter((page) => /2026-\d{3}/.test(page) && page.includes('environnement'));
    expect(annex.length).toBeGreaterThan(3);
    for (const page of annex) expect(page).toContain('Considérations');
  });

  (canValidate ? it : it.skip).each([
    ['the département of Valmonde', valmondeInput()],
    ['a year with nothing', valmondeInput(empty)],
  ])('passes PDF/UA-1 and PDF/A-3a for %s', async (_name, input) => {
    const path = await written('checked.pdf', input);
    for (const flavour of ['ua1', '3a'])
      expect(
        execFileSync(validator, ['-f', flavour, '--format', 'text', path], { encoding: 'utf8' }),
      ).toMatch(/^PASS/);
  });
});
