import { Logger } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { AccountChangesService } from '../../src/auth';
import { signedInAs, testSite } from '../support/web';

describe('a defect', () => {
  let application: NestExpressApplication;
  beforeAll(async () => {
    application = await testSite();
  });
  afterAll(() => application.close());

  it('is logged once under the number that the page shows, which says nothing else', async () => {
    const administrator = await signedInAs(application, 'administrator');
    const changes = application.get(AccountChangesService, { strict: false });
    jest.spyOn(changes, 'list').mockRejectedValueOnce(new Error('the detail of the defect'));
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const response = await administrator.get('/administration/utilisateurs');
    const number = /Numéro d’incident : <strong>(\w+)</.exec(response.text)?.[1];
    expect(response.status).toBe(500);
    expect(response.text).not.toContain('the detail of the defect');
    expect(logged.mock.calls).toEqual([[number, expect.stringContaining('the detail of the defect')]]);
    logged.mockRestore();
  });
});
