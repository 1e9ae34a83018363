import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { ContractActs, DecisionsService } from '../../src/eligibility';
import { UndoService } from '../../src/imports';
import { DeclarationImportsService } from '../../src/imports/declarations/declaration-imports.service';
import {
  CommitmentsService,
  DeclarationReviewService,
  DeclarationsService,
  SuspensionsService,
} from '../../src/insertion-hours';
import { DomainError } from '../../src/shared/domain/domain-error';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { testApplication } from '../support/application';
import { givenBuyers } from '../support/contracts-world';
import { freshDatabase } from '../support/database';
import { declarationRow, retainedHours } from '../support/hours-world';
import { importFile } from '../support/import-world';
import { FORM_ACT } from '../support/register-world';

const onPostgres = process.env['TEST_POSTGRES_URL'] ? describe : describe.skip;
const LIST = 'N° de marché;Objet;Montant HT;Date de notification\n';
const HOURS =
  'N° de marché;Mois;Employeur;Modalité;Code bénéficiaire;Heures;Sexe;Date de naissance;Statuts;Type de contrat\n';
const HOURS_OF_A_PERSON = declarationRow({ periodFrom: '2026-03-01', periodTo: '2026-03-31' });
const HOURS_OF_A_TEAM = { ...HOURS_OF_A_PERSON, participantCode: null };
const AS_IT_WAS = { contract: 1, procedure: 1 };

type Does = (instance: INestApplicationContext, contractId: string) => Promise<unknown>;

/** What another person may do to a contract while the import that brought it is taken back. */
const ACTS: Readonly<Record<string, Does>> = {
  'an edit': (one, id) =>
    one
      .get(ContractActs)
      .edit(EVERYTHING, FORM_ACT, id, AS_IT_WAS, { procedure: {}, contract: { subject: 'Autre objet' } }),
  'an edit of the consultation': (one, id) =>
    one
      .get(ContractActs)
      .edit(EVERYTHING, FORM_ACT, id, AS_IT_WAS, { procedure: { nature: 'services' }, contract: {} }),
  'a decision': (one, id) =>
    one.get(DecisionsService).decide(EVERYTHING, FORM_ACT, id, {
      measures: ['integration-clause'],
      exceptionCode: null,
      motivation: null,
    }),
  'hours retained': (one, id) =>
    one.get(CommitmentsService).retain(EVERYTHING, FORM_ACT, id, retainedHours()),
  'a suspension': (one, id) =>
    one.get(SuspensionsService).suspend(EVERYTHING, FORM_ACT, id, {
      startsOn: '2026-03-01',
      endsOn: null,
      reason: 'Arrêt de chantier',
    }),
  'hours declared': (one, id) =>
    one.get(DeclarationsService).declare(EVERYTHING, FORM_ACT, id, HOURS_OF_A_TEAM),
};

/** The journal is held, so that what came first has done its work and has not committed it when the other comes. */
onPostgres('two acts that cross', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-beside-'));
  let one: INestApplicationContext;
  let other: INestApplicationContext;
  let holder: Client;
  let drop: () => Promise<void>;
  let lists = 0;

  beforeAll(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    if (fresh.target.kind !== 'postgres') return;
    one = await testApplication(fresh.target);
    other = await testApplication(fresh.target);
    await givenBuyers(one);
    holder = new Client({ connectionString: fresh.target.url });
    await holder.connect();
  });
  afterAll(async () => {
    await holder.end();
    for (const each of [one, other]) await each.close();
    await drop();
    rmSync(folder, { recursive: true });
  });

  async function imported(): Promise<{ importId: string; contractId: string }> {
    const number = `U-${(lists += 1)}`;
    const path = join(folder, `${number}.csv`);
    writeFileSync(path, `${LIST}${number};Entretien ${number};50 000;03/02/2026\n`);
    const { importId } = await importFile(one, path, { buyerSiret: '22990001400015' });
    const rows = await query<{ id: string }>(`SELECT "id" FROM "contracts" WHERE "decpId" = '${number}'`);
    return { importId: importId ?? '', contractId: rows[0]?.id ?? '' };
  }
  const query = <T>(sql: string): Promise<T[]> => one.get(DataSource).query<T[]>(sql);
  const undo = (importId: string): Promise<unknown> =>
    one.get(UndoService).undo(EVERYTHING, FORM_ACT, importId);

  /** `first` works and waits before it commits; `then` comes; what each was told. */
  async function crossing(first: () => Promise<unknown>, then: () => Promise<unknown>): Promise<string[]> {
    await holder.query('BEGIN; LOCK TABLE "change_entries" IN EXCLUSIVE MODE');
    try {
      const told = [first().then(done, said)];
      await waiting(1);
      told.push(then().then(done, said));
      await Promise.race([waiting(2), told[1]]);
      await holder.query('COMMIT');
      return await Promise.all(told);
    } finally {
      await holder.query('ROLLBACK');
    }
  }
  const waiters = `SELECT COUNT(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  async function waiting(count: number): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const [row] = await query<{ n: number }>(waiters);
      if ((row?.n ?? 0) >= count) return;
      await pause(20);
    }
    throw new Error('Nobody waits.');
  }

  it.each(Object.entries(ACTS))(
    '%s that came first is kept, and its import is not taken back',
    async (_, act) => {
      const { importId, contractId } = await imported();
      const told = await crossing(
        () => act(other, contractId),
        () => undo(importId),
      );
      expect(told).toEqual(['done', 'edited-since']);
      expect(await query(`SELECT "state" FROM "imports" WHERE "id" = '${importId}'`)).toEqual([
        { state: 'done' },
      ]);
      expect(await query(`SELECT "id" FROM "contracts" WHERE "id" = '${contractId}'`)).toHaveLength(1);
    },
  );

  it.each(Object.entries(ACTS))(
    '%s that comes after its import was taken back is refused, and leaves nothing',
    async (_, act) => {
      const { importId, contractId } = await imported();
      const told = await crossing(
        () => undo(importId),
        () => act(other, contractId),
      );
      expect(told[0]).toBe('done');
      expect(['unknown-contract', 'gone-meanwhile', 'stale-record']).toContain(told[1]);
      for (const table of [
        'contracts',
        'decisions',
        'commitments',
        'commitment_suspensions',
        'declarations',
      ]) {
        const column = table === 'contracts' ? 'id' : 'contractId';
        expect(await query(`SELECT "id" FROM "${table}" WHERE "${column}" = '${contractId}'`)).toEqual([]);
      }
    },
  );

  it('an import waits for another and hears so; one that nobody follows is refused after a moment', async () => {
    const bringIn = (onWait?: () => void): Promise<string> => {
      const number = `U-${(lists += 1)}`;
      const path = join(folder, `${number}.csv`);
      writeFileSync(path, `${LIST}${number};Entretien ${number};50 000;03/02/2026\n`);
      const options = { buyerSiret: '22990001400015', ...(onWait && { onWait }) };
      return importFile(lists % 2 === 0 ? one : other, path, options).then(done, said);
    };
    let heard = 0;
    await holder.query('BEGIN; LOCK TABLE "change_entries" IN EXCLUSIVE MODE');
    const first = bringIn();
    await waiting(1);
    const followed = bringIn(() => (heard += 1));
    expect(await bringIn()).toBe('database-busy');
    await holder.query('COMMIT');
    expect([await first, await followed, heard]).toEqual(['done', 'done', 1]);
  }, 20_000);

  it('hours of one person declared twice at once are counted once, and neither of the two is refused', async () => {
    const { contractId } = await imported();
    const declare = (instance: INestApplicationContext, row = HOURS_OF_A_PERSON): Promise<unknown> =>
      instance.get(DeclarationsService).declare(EVERYTHING, FORM_ACT, contractId, row);
    // She is known: nothing new of hers keeps the second declaration away.
    await declare(one, { ...HOURS_OF_A_PERSON, periodFrom: '2026-04-01', periodTo: '2026-04-30' });
    const told = await crossing(
      () => declare(one),
      () => declare(other),
    );
    expect(told).toEqual(['done', 'done']);
    const counted = `SELECT SUM("countedHours")::int AS n FROM "declarations" WHERE "contractId" = '${contractId}'`;
    expect(await query(counted)).toEqual([{ n: 20_000 }]);
  });

  it('hours reviewed before their import is taken back are kept, and not reviewed after', async () => {
    for (const comesFirst of ['review', 'undo']) {
      const { contractId } = await imported();
      const path = join(folder, `heures-${contractId}.csv`);
      const row = `U-${lists};mars 2026;Tremplin Fictif;MAD_ETTI;VAL-${lists};12h30;F;12/05/1998;B_RSA;CTT`;
      writeFileSync(path, `${HOURS}${row}\n`);
      const { importId } = await one
        .get(DeclarationImportsService)
        .importFile(path, { perimeter: EVERYTHING, act: FORM_ACT, dryRun: false });
      const [declared] = await query<{ id: string; version: number }>(
        `SELECT "id", "version" FROM "declarations" WHERE "contractId" = '${contractId}'`,
      );
      const reviewed = declared === undefined ? [] : [declared];
      expect(reviewed).toHaveLength(1);
      const takeBack = (): Promise<unknown> => undo(importId ?? '');
      const review = (): Promise<void> =>
        other.get(DeclarationReviewService).validate(EVERYTHING, FORM_ACT, reviewed, 'invoice');
      const told = await (comesFirst === 'review' ? crossing(review, takeBack) : crossing(takeBack, review));
      expect(told).toEqual(['done', comesFirst === 'review' ? 'edited-since' : 'stale-record']);
    }
  });
});

function done(): string {
  return 'done';
}

function said(error: unknown): string {
  return error instanceof DomainError ? error.code : String(error);
}
