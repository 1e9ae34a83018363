import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import { DEPARTMENT_SIRET, importFile } from '../../test/support/import-world';
import { scratchFolder } from '../../test/support/workbook-files';
import { Buyer, Contract, Procedure } from '../contracts';
import { EVERYTHING, type Limit, ofBuyers, ofGrants, type Perimeter } from '../shared/domain/perimeter';
import { DeclarationImportsService } from './declarations/declaration-imports.service';
import { ColumnMappingsRepository } from './column-mappings.repository';
import { type FileReport } from './domain/report/file-report';
import { ImportsRepository } from './imports.repository';
import { UndoService } from './undo.service';

const HEADER = 'N° de marché;Objet;Montant HT;Date de notification;Service;Territoire;N° de consultation';
const row = (number: string, service: string, territory = 'Morvan', reference = ''): string =>
  `${number};Travaux ${number};1000;02/03/2026;${service};${territory};${reference}`;
const FORM = { kind: 'form' as const, ref: null, actorId: 'one' };

describe('a list brought in by a person who is given a part of a buyer', () => {
  const folder = scratchFolder();
  let application: INestApplicationContext;
  let buyerId: string;
  beforeEach(async () => {
    application = await testApplication();
    await bring([row('R-1', 'Routes'), row('C-1', 'Collèges', 'Morvan', 'CONS-1')]);
    ({ id: buyerId } = await manager().findOneByOrFail(Buyer, { siret: DEPARTMENT_SIRET }));
  });
  afterEach(() => application.close());
  afterAll(() => folder.remove());

  const manager = () => application.get(DataSource).manager;
  const given = (limit: Partial<Limit>): Perimeter =>
    ofGrants([{ buyerId, services: [], territories: [], ...limit }]);
  const roads = () => given({ services: ['Routes'] });
  const bring = (rows: readonly string[], perimeter: Perimeter = EVERYTHING): Promise<FileReport> =>
    importFile(application, folder.write('liste.csv', [HEADER, ...rows].join('\n')), {
      perimeter,
      buyerSiret: DEPARTMENT_SIRET,
    });
  const said = ({ issues }: FileReport): string[] =>
    issues.map(({ row: line, column, code }) => `${line} ${code} ${column ?? ''}`);
  const placeOf = async (decpId: string): Promise<unknown> => {
    const contract = await manager().findOneBy(Contract, { decpId });
    if (contract === null) return null;
    const { service, territory } = await manager().findOneByOrFail(Procedure, { id: contract.procedureId });
    return [contract.initialAmount, service, territory];
  };

  it('refuses a row outside at its line, takes the others, and touches no contract that is not seen', async () => {
    const taken = 'C-1;Travaux C-1;9000;02/03/2026;Routes;Morvan;';
    const report = await bring(
      [
        row('R-2', 'Routes'),
        row('C-2', 'Collèges'),
        row('X-1', ''),
        taken,
        row('R-3', 'Routes', 'Morvan', 'CONS-1'),
        row('R-1', 'Collèges'),
        row('C-1', 'Collèges', 'Morvan', 'CONS-1'),
      ],
      roads(),
    );
    expect(said(report)).toEqual([
      '3 outside-limits Service',
      '4 outside-limits Service',
      '5 outside-limits N° de marché',
      '6 outside-limits N° de consultation',
      '7 outside-limits Service',
      '8 outside-limits N° de consultation',
    ]);
    expect(report.rows).toMatchObject({ read: 7, created: 1, updated: 0, unchanged: 0, rejected: 6 });
    expect(report.issues[0]?.message).toMatch(
      /^Ligne 3 : ce marché n’est pas d’un service .* confié\. Retirez/,
    );
    expect(await placeOf('R-2')).toEqual([1000_00, 'Routes', 'Morvan']);
    expect(await placeOf('C-1')).toEqual([1000_00, 'Collèges', 'Morvan']);
    expect(await placeOf('R-1')).toEqual([1000_00, 'Routes', 'Morvan']);
  });

  it('holds for territories alike, and completes a contract that is seen', async () => {
    const report = await bring(
      [row('R-1', 'Routes', 'Puisaye'), row('R-1', 'Routes', 'Morvan', 'CONS-9')],
      given({ territories: ['Morvan'] }),
    );
    expect(said(report)).toEqual(['2 outside-limits Territoire']);
    expect(report.rows).toMatchObject({ updated: 1, rejected: 1 });
  });

  it('tells nothing of a contract not seen that has the same subject: it is another one', async () => {
    const nameless = ';Travaux C-1;5000;02/03/2026;Routes;Morvan;';
    const report = await bring([nameless], roads());
    expect([said(report), report.rows.created]).toEqual([[], 1]);
  });

  it('leaves an import that those see who see all that its author saw', async () => {
    const { importId } = await bring([row('R-2', 'Routes'), row('C-2', 'Collèges')], roads());
    const imports = application.get(ImportsRepository);
    const seenBy = async (perimeter: Perimeter): Promise<boolean> =>
      (await imports.byId(perimeter, importId ?? '')) !== null;
    const everyService = given({ services: ['Routes', 'Collèges'] });
    const seen = [roads(), everyService, ofBuyers([buyerId]), given({ services: ['Collèges'] })].map(seenBy);
    expect(await Promise.all(seen)).toEqual([true, true, true, false]);
    const [whole] = (await imports.list(EVERYTHING)).slice(-1);
    expect(await imports.byId(roads(), whole?.id ?? '')).toBeNull();
    const undo = application.get(UndoService);
    await expect(undo.undo(roads(), FORM, whole?.id ?? '')).rejects.toMatchObject({ code: 'unknown-import' });
    await undo.undo(roads(), FORM, importId ?? '');
    expect(await placeOf('R-2')).toBeNull();
  });

  it('brings in hours of contracts that are seen; the others are unknown, as if there were none', async () => {
    const hours = [
      'N° de marché;Mois;Employeur;Modalité;Code bénéficiaire;Heures',
      'R-1;juin 2026;Tremplin Fictif;MAD_ETTI;P-1;10',
      'C-1;juin 2026;Tremplin Fictif;MAD_ETTI;P-1;20',
    ];
    const report = await application
      .get(DeclarationImportsService)
      .importFile(folder.write('heures.csv', hours.join('\n')), {
        perimeter: roads(),
        act: FORM,
        dryRun: false,
      });
    expect(report.rows).toMatchObject({ created: 1, rejected: 1 });
    expect(report.issues.filter(({ severity }) => severity === 'reject')).toMatchObject([
      { row: 3, code: 'unknown-contract' },
    ]);
    const imports = application.get(ImportsRepository);
    expect(await imports.byId(roads(), report.importId ?? '')).not.toBeNull();
    expect(await imports.byId(given({ services: ['Collèges'] }), report.importId ?? '')).toBeNull();
  });

  it('keeps a mapping for those who are given the same', async () => {
    const mappings = application.get(ColumnMappingsRepository);
    const names = async (perimeter: Perimeter): Promise<string[]> =>
      (await mappings.list(perimeter)).map(({ name }) => name);
    await mappings.save(ofBuyers([buyerId]), FORM, 'du département', { A: null });
    await mappings.save(roads(), FORM, 'des routes', { A: null });
    expect(await names(roads())).toEqual(['des routes']);
    expect(await names(given({ services: ['Collèges'] }))).toEqual([]);
    expect(await names(ofBuyers([buyerId]))).toEqual(['du département']);
  });
});
