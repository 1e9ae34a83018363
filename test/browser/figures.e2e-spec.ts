import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Browser, type Page } from 'playwright-core';
import { ReportsService } from '../../src/reporting';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { axeFindings, describeInChromium, openChromium, sidewaysScroll } from '../support/chromium';
import { SAINTE_OMBRE, VALMONDE } from '../support/contracts-world';
import { givenFigures } from '../support/figures-world';
import { givenUser, listening, PASSWORD, testSite } from '../support/web';

/** What an empty register does not show: rows, masked figures, editions, refused fields. */
const PAGES = [
  '/spaser?annee=2026',
  '/spaser/I02?base=count&annee=2026',
  '/spaser/I12?base=hours&annee=2026',
  '/spaser/I15?base=persons&annee=2026',
  '/spaser/I15?base=hours&ligne=women&annee=2026',
  '/rapports?annee=2026',
  '/rapports?annee=2026&date=31/02/2026',
];

describeInChromium('the figures of a register, in a real Chromium', (path) => {
  let application: NestExpressApplication;
  let chromium: Browser;
  let address: string;
  let email: string;
  beforeAll(async () => {
    application = await testSite();
    await givenFigures(application);
    const request = { year: 2026, buyerSiret: null, editionDate: '2026-11-24' };
    await application.get(ReportsService).freeze(EVERYTHING, SYSTEM_ACT, request);
    email = await givenUser(application, 'lead', [VALMONDE, SAINTE_OMBRE]);
    address = await listening(application);
    chromium = await openChromium(path);
  });
  afterAll(async () => {
    await chromium.close();
    await application.close();
  });

  const signedInPage = async (width: number, colorScheme: 'light' | 'dark'): Promise<Page> => {
    const viewport = { width, height: 900 };
    const context = await chromium.newContext({ viewport, colorScheme, bypassCSP: true, baseURL: address });
    const page = await context.newPage();
    await page.goto('/connexion');
    await page.fill('#email', email);
    await page.fill('#password', PASSWORD);
    await page.press('#password', 'Enter');
    await page.waitForURL(`${address}/`);
    return page;
  };

  it.each([
    [1280, 'light'],
    [320, 'dark'],
  ] as const)('have no finding at %d px, %s', async (width, colorScheme) => {
    const page = await signedInPage(width, colorScheme);
    for (const each of PAGES) {
      await page.goto(each);
      expect([each, await sidewaysScroll(page), await axeFindings(page)]).toEqual([each, 0, []]);
    }
  });
});
