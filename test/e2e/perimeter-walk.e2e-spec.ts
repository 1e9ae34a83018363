import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { ImportsService } from '../../src/imports';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { FORM_ACT } from '../support/register-world';
import { NAMES_A_RECORD, walk } from '../support/walk';
import { signedInAs, testSite } from '../support/web';

const OWN = '22990001400015';
const OTHER = '21990001600012';
/** In every text of the other buyer's contracts, and nowhere else. */
const MARKER = /zyxo/i;
/** Its amount, as a page and as a file write it. */
const AMOUNT = /7.?654.?321/;

/** A list of three contracts whose every text bears the word. */
function listOf(word: string, amount: string): string {
  const header =
    'N° de marché;Objet;CPV;Service;Montant HT;Date de lancement;Date de notification;Durée (mois);Titulaire;Considérations sociales;Réservé à;Heures d’insertion';
  const rows = [1, 2, 3].map(
    (index) =>
      `${word}-${index};Nettoyage ${word} ${index};90910000;Service ${word};${amount};02/03/2026;0${index}/05/2026;24;Entreprise ${word};${index === 1 ? 'Marché réservé' : 'Clause sociale'};${index === 1 ? 'SIAE' : ''};400`,
  );
  return [header, ...rows].join('\n');
}

describe('a person of one buyer, walking every page and export', () => {
  let application: NestExpressApplication;
  let folder: string;
  beforeAll(async () => {
    application = await testSite();
    folder = mkdtempSync(join(tmpdir(), 'spaser-walk-'));
    await bringIn('abco', OWN, '1 234 567,00');
    await bringIn('zyxo', OTHER, '7 654 321,00');
  });
  afterAll(async () => {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function bringIn(word: string, buyerSiret: string, amount: string): Promise<void> {
    const file = join(folder, `${word}.csv`);
    writeFileSync(file, listOf(word, amount));
    const { rows } = await application.get(ImportsService).importFile(file, {
      perimeter: EVERYTHING,
      act: FORM_ACT,
      sheet: null,
      mapping: null,
      buyerSiret,
      dryRun: false,
    });
    expect(rows.created).toBe(3);
  }

  it('meets nothing of another buyer: no row, count, option, figure or export line', async () => {
    const seen = await walk(await signedInAs(application, 'officer', [OWN]));
    expect(seen.size).toBeGreaterThan(40);
    expect([...seen].filter(([, text]) => text.includes('abco')).length).toBeGreaterThan(10);
    const leaks = [...seen].filter(
      ([, text]) => MARKER.test(text) || AMOUNT.test(text) || text.includes(OTHER),
    );
    expect(leaks.map(([path]) => path)).toEqual([]);
  });

  it('finds nothing of another buyer by searching for its words', async () => {
    const browser = await signedInAs(application, 'facilitator', [OWN]);
    expect((await browser.page('/marches?q=zyxo'))('tbody a')).toHaveLength(0);
    expect((await browser.page('/marches?q=abco'))('tbody a')).toHaveLength(3);
  });

  it('while an administrator meets both, so that the walk can fail', async () => {
    const seen = await walk(await signedInAs(application, 'administrator'));
    const met = [...seen].filter(([, text]) => MARKER.test(text)).map(([path]) => path);
    expect(met.length).toBeGreaterThan(20);
    expect(met.some((path) => path.includes('export.csv'))).toBe(true);
    expect(met.some((path) => path.includes('export.xlsx'))).toBe(true);
  });

  it('finds a guessed address of another buyer absent, whatever the page', async () => {
    const theirs = [...(await walk(await signedInAs(application, 'administrator', [OTHER]))).entries()]
      .filter(([path, text]) => NAMES_A_RECORD.test(path) && MARKER.test(text))
      .map(([path]) => path);
    expect(theirs.length).toBeGreaterThan(5);
    const browser = await signedInAs(application, 'reader', [OWN]);
    for (const path of theirs) expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
  });
});
