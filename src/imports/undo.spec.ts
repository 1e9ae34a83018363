import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import { countOf, importFile } from '../../test/support/import-world';
import { scratchFolder } from '../../test/support/workbook-files';
import { Amendment, Buyer, Contract, ContractHolder, Procedure } from '../contracts';
import { Commitment, CommitmentsService } from '../insertion-hours';
import { type Act } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EVERYTHING, ofBuyers } from '../shared/domain/perimeter';
import { Operator } from '../suppliers';
import { RowFingerprint } from './row-fingerprint.entity';
import { type UndoOutcome, UndoService } from './undo.service';

const FORM: Act = { kind: 'form', ref: null, actorId: null };
const HEADER =
  'SIRET de l’acheteur;N° de marché;Objet;Montant HT;Date de notification;Titulaire;Heures d’insertion';
const row = (number: string, amount: string, holder = 'Bâti Valmonde', hours = ''): string =>
  `22990001400015;${number};Travaux ${number};${amount};02/03/2026;${holder};${hours}`;
const list = (...rows: string[]): string => [HEADER, ...rows].join('\n');

describe('taking an import back', () => {
  const folder = scratchFolder();
  let application: INestApplicationContext;
  beforeEach(async () => {
    application = await testApplication();
  });
  afterEach(() => application.close());
  afterAll(() => folder.remove());

  const bring = async (name: string, content: string): Promise<string> =>
    (await importFile(application, folder.write(name, content))).importId ?? '';
  const undo = (id: string): Promise<UndoOutcome> => application.get(UndoService).undo(EVERYTHING, FORM, id);
  const contract = (decpId: string): Promise<Contract> =>
    application.get(DataSource).manager.findOneByOrFail(Contract, { decpId });

  it('leaves nothing of what it created, whatever was imported again in between', async () => {
    const first = await bring('a.csv', list(row('A', '1000'), row('B', '2000', 'Bâti Valmonde', '120')));
    await bring('b.csv', list(row('A', '1000'), row('B', '2000', 'Bâti Valmonde', '120')));
    expect(await countOf(application, Commitment)).toBe(1);
    expect(await undo(first)).toEqual({ importId: first, removed: 2, restored: 0 });
    for (const entity of [Contract, Procedure, ContractHolder, Commitment, Operator, Buyer, RowFingerprint])
      expect(await countOf(application, entity)).toBe(0);
    await expect(undo(first)).rejects.toMatchObject({ code: 'already-undone' });
  });

  it('lets the same file in again: its rows are no longer seen', async () => {
    const first = await bring('a.csv', list(row('A', '1000')));
    await undo(first);
    const again = await importFile(application, folder.write('a.csv', list(row('A', '1000'))));
    expect(again.rows.created).toBe(1);
  });

  it('an edit made since forbids it and its row is named; nothing moves', async () => {
    const first = await bring('a.csv', list(row('A', '1000'), row('B', '2000')));
    const edited = await contract('B');
    await application
      .get(UnitOfWork)
      .run(FORM, (unit) => unit.update(Contract, edited, { subject: 'Travaux du pont' }));
    await expect(undo(first)).rejects.toMatchObject({ code: 'edited-since', details: { rows: '3' } });
    expect(await countOf(application, Contract)).toBe(2);
  });

  it('hours revised by a person since forbid it', async () => {
    const first = await bring('a.csv', list(row('A', '1000', 'Bâti Valmonde', '120')));
    const { id } = await contract('A');
    await application.get(CommitmentsService).retain(EVERYTHING, FORM, id, {
      formula: 'FREE',
      inputs: {},
      assumed: [],
      computedHours: null,
      retainedHours: 200_00,
      gapReason: null,
      startsOn: null,
      endsOn: null,
    });
    await expect(undo(first)).rejects.toMatchObject({ code: 'edited-since', details: { rows: '2' } });
  });

  it('puts back what it updated, and takes away the holder that it added', async () => {
    await bring('a.csv', list(row('A', '1000')));
    const second = await bring('b.csv', list(row('A', '1500', 'Terrassement Exemple')));
    expect((await contract('A')).initialAmount).toBe(1500_00);
    expect(await countOf(application, ContractHolder)).toBe(2);
    expect(await undo(second)).toMatchObject({ removed: 0, restored: 1 });
    expect((await contract('A')).initialAmount).toBe(1000_00);
    expect(await countOf(application, ContractHolder)).toBe(1);
    expect(await countOf(application, Operator)).toBe(1);
  });

  it('a later import forbids it until that one is taken back', async () => {
    const first = await bring('a.csv', list(row('A', '1000'), row('B', '2000')));
    const second = await bring('b.csv', list(row('B', '2500')));
    await expect(undo(first)).rejects.toMatchObject({ code: 'edited-since', details: { rows: '3' } });
    await undo(second);
    expect(await undo(first)).toMatchObject({ removed: 2 });
    expect(await countOf(application, Contract)).toBe(0);
    expect(await countOf(application, Amendment)).toBe(0);
  });

  it('the import of another buyer reads as absent', async () => {
    const first = await bring('a.csv', list(row('A', '1000')));
    await expect(application.get(UndoService).undo(ofBuyers(['another']), FORM, first)).rejects.toMatchObject(
      { code: 'unknown-import' },
    );
  });

  it('a buyer completed by a person since stays', async () => {
    const first = await bring('a.csv', list(row('A', '1000')));
    const [buyer] = await application.get(DataSource).manager.find(Buyer, { order: { id: 'ASC' } });
    if (!buyer) throw new Error('The import created no buyer.');
    await application
      .get(UnitOfWork)
      .run(FORM, (unit) => unit.update(Buyer, buyer, { name: 'Département de Valmonde' }));
    await undo(first);
    expect(await countOf(application, Buyer)).toBe(1);
    expect(await countOf(application, Contract)).toBe(0);
  });
});
