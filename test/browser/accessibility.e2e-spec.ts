import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Browser, type Page } from 'playwright-core';
import { BuyersService } from '../../src/contracts';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { bridgeRepair, cleaningOfSchools, givenContract } from '../support/contracts-world';
import { axeFindings, describeInChromium, openChromium, sidewaysScroll } from '../support/chromium';
import { givenUser, listening, PASSWORD, testSite } from '../support/web';

const SIRET = '99000000000010';
/** Record ids, indicators and rules: one page of each kind is enough. */
const ID = /\b0[0-9a-z]{17}\b|\bI\d\d\b|\b(?:CCP|PRA)-[A-Z0-9-]+/g;

describeInChromium('in a real Chromium', (path) => {
  let application: NestExpressApplication;
  let chromium: Browser;
  let address: string;
  beforeAll(async () => {
    application = await testSite();
    address = await listening(application);
    chromium = await openChromium(path);
  });
  afterAll(async () => {
    await chromium.close();
    await application.close();
  });

  const pageOf = async (options: { width: number; colorScheme: 'light' | 'dark' }): Promise<Page> => {
    const { width, colorScheme } = options;
    // The policy of the site would refuse axe-core itself.
    const context = await chromium.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: true,
      baseURL: address,
      reducedMotion: 'reduce',
    });
    return context.newPage();
  };

  const findingsOf = async (page: Page): Promise<string[]> => {
    const sideways = await sidewaysScroll(page);
    return sideways > 0 ? [`scrolls sideways by ${sideways} px`] : axeFindings(page);
  };

  it('the first opening has no finding, on a phone either', async () => {
    const page = await pageOf({ width: 320, colorScheme: 'light' });
    await page.goto('/premiere-ouverture');
    expect(await findingsOf(page)).toEqual([]);
  });

  describe('once open', () => {
    let email: string;
    beforeAll(async () => {
      const buyer = await application.get(BuyersService).add(SYSTEM_ACT, {
        siret: SIRET,
        name: 'Département de Valmonde',
        kind: 'local-authority',
        contractingAuthority: null,
        parentId: null,
      });
      await givenContract(application, buyer.id, cleaningOfSchools());
      await givenContract(application, buyer.id, bridgeRepair());
      email = await givenUser(application, 'administrator', [SIRET]);
      await givenUser(application, 'officer', [SIRET], { services: ['Routes'] });
    });

    const signedInPage = async (width: number, colorScheme: 'light' | 'dark'): Promise<Page> => {
      const page = await pageOf({ width, colorScheme });
      await page.goto('/connexion');
      expect(await findingsOf(page)).toEqual([]);
      await page.fill('#email', email);
      await page.fill('#password', PASSWORD);
      await page.press('#password', 'Enter');
      await page.waitForURL(`${address}/`);
      return page;
    };

    /** Every page that links lead to, one of each kind. */
    const walk = async (page: Page): Promise<Record<string, string[]>> => {
      const seen = new Map<string, string[]>();
      const queue = ['/'];
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const kind = next.replace(/[?#].*$/, '').replace(ID, ':id');
        if (seen.has(kind) || /\.(xlsx|csv|pdf|json)$|^\/(deconnexion|assets)/.test(kind)) continue;
        await page.goto(next);
        seen.set(kind, await findingsOf(page));
        const links = await page
          .locator('a[href^="/"]')
          .evaluateAll((all) =>
            all.map((link) =>
              (link as unknown as { getAttribute(name: string): string }).getAttribute('href'),
            ),
          );
        queue.push(...links);
      }
      return Object.fromEntries(seen);
    };

    it.each([
      [1280, 'light'],
      [320, 'dark'],
    ] as const)(
      'no page has a finding at %d px, %s',
      async (width, colorScheme) => {
        const findings = await walk(await signedInPage(width, colorScheme));
        expect(Object.keys(findings)).toEqual(
          expect.arrayContaining([
            '/administration/utilisateurs/:id',
            '/marches/:id',
            '/marches/:id/decision',
          ]),
        );
        expect(Object.entries(findings).filter(([, list]) => list.length > 0)).toEqual([]);
      },
      180_000,
    );

    it('a refused form takes the keyboard to its first issue', async () => {
      const page = await signedInPage(1280, 'light');
      await page.goto('/administration/acheteurs/nouveau');
      await page.fill('#name', 'Commune de Sainte-Ombre');
      await page.fill('#siret', '12');
      await page.click('main button[type=submit]');
      expect(await findingsOf(page)).toEqual([]);
      await page.click('.form-errors a');
      expect(await page.locator('#siret:focus').count()).toBe(1);
    });

    it.each([
      [1280, 'light'],
      [320, 'dark'],
    ] as const)(
      'an account given in part has no finding at %d px, %s, nor has its choice',
      async (width, scheme) => {
        const page = await signedInPage(width, scheme);
        await page.goto('/administration/utilisateurs');
        await page.click('tbody a:has-text("officer")');
        await page.waitForSelector('details.choice-limits[open] input:checked');
        expect(await findingsOf(page)).toEqual([]);
      },
    );

    it('the slash goes to the search box, Escape closes a menu', async () => {
      const page = await signedInPage(1280, 'light');
      await page.keyboard.press('/');
      expect(await page.locator('#recherche:focus').count()).toBe(1);
      await page.locator('.header .menu summary').click();
      await page.keyboard.press('Escape');
      expect(await page.locator('.header .menu[open]').count()).toBe(0);
    });
  });
});
