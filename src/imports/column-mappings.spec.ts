import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import { givenBuyers } from '../../test/support/contracts-world';
import { Schema } from '../platform/database/schema';
import { SYSTEM_ACT } from '../platform/database/unit';
import { EVERYTHING, ofBuyers, type Perimeter } from '../shared/domain/perimeter';
import { ColumnMappingsRepository } from './column-mappings.repository';

const MIGRATION = 'MappingsOfBuyers1764400001000';

describe('a saved mapping of columns', () => {
  let application: INestApplicationContext;
  let mappings: ColumnMappingsRepository;
  let own: Perimeter;
  let other: Perimeter;
  let both: Perimeter;
  beforeEach(async () => {
    application = await testApplication();
    mappings = application.get(ColumnMappingsRepository);
    const { valmonde, commune } = await givenBuyers(application);
    [own, other, both] = [ofBuyers([valmonde]), ofBuyers([commune]), ofBuyers([commune, valmonde])];
  });
  afterEach(() => application.close());

  const save = (perimeter: Perimeter, name: string, field: string): Promise<void> =>
    mappings.save(perimeter, SYSTEM_ACT, name, { 'Suivi interne': field });
  const names = async (perimeter: Perimeter): Promise<string[]> =>
    (await mappings.list(perimeter)).map(({ name }) => name);

  it('is seen by whoever sees a buyer of who saved it, and by nobody else', async () => {
    await save(own, 'Liste de Valmonde', 'subject');
    await save(both, 'Liste commune', 'subject');
    await save(EVERYTHING, 'Liste du SPASER', 'subject');
    expect(await names(own)).toEqual(['Liste commune', 'Liste de Valmonde', 'Liste du SPASER']);
    expect(await names(other)).toEqual(['Liste commune', 'Liste du SPASER']);
    expect(await names(EVERYTHING)).toEqual(['Liste commune', 'Liste de Valmonde', 'Liste du SPASER']);
  });

  it('is unknown to the others, whom the refusal tells no name of it', async () => {
    await save(own, 'Liste de Valmonde', 'subject');
    await save(other, 'Liste de Sainte-Ombre', 'subject');
    await expect(mappings.named(other, 'Liste de Valmonde')).rejects.toMatchObject({
      code: 'unknown-mapping',
      message: expect.stringContaining('enregistrées : « Liste de Sainte-Ombre »'),
    });
  });

  it('is not replaced by the same name of another buyer: each finds its own', async () => {
    await save(own, 'Liste', 'subject');
    await save(other, 'Liste', 'service');
    await save(own, 'Liste', 'decpId');
    expect(await mappings.named(own, 'Liste')).toEqual({ 'Suivi interne': 'decpId' });
    expect(await mappings.named(other, 'Liste')).toEqual({ 'Suivi interne': 'service' });
    expect(await names(both)).toEqual(['Liste']);
    expect(await mappings.named(both, 'Liste')).toEqual({ 'Suivi interne': 'service' });
    await save(both, 'Liste', 'lot');
    expect(await mappings.named(both, 'Liste')).toEqual({ 'Suivi interne': 'lot' });
    expect(await mappings.named(own, 'Liste')).toEqual({ 'Suivi interne': 'decpId' });
  });

  it('of before stays with the buyers of that day, and a later one does not see it', async () => {
    const dataSource = application.get(DataSource);
    await dataSource.query('DROP TABLE "column_mappings"');
    await dataSource.query(
      'CREATE TABLE "column_mappings" ("id" varchar(36) PRIMARY KEY, "name" text NOT NULL, "mapping" text NOT NULL, "version" integer NOT NULL)',
    );
    await dataSource.query(
      `INSERT INTO "column_mappings" VALUES ('m1', 'Liste d''avant', '{"Suivi interne":null}', 3)`,
    );
    await dataSource.query(`DELETE FROM "migrations" WHERE "name" = '${MIGRATION}'`);
    expect(await application.get(Schema).migrate()).toBe(1);
    expect(await application.get(Schema).drift()).toEqual([]);
    expect(await mappings.named(own, "Liste d'avant")).toEqual({ 'Suivi interne': null });
    expect(await names(other)).toEqual(["Liste d'avant"]);
    expect(await names(EVERYTHING)).toEqual(["Liste d'avant"]);
    expect(await names(ofBuyers(['un acheteur venu depuis']))).toEqual([]);
  });
});
