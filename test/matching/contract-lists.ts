import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Contract } from '../../src/contracts';
import { UndoService } from '../../src/imports';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { testApplication } from '../support/application';
import { importFile } from '../support/import-world';
import { scratchFolder } from '../support/workbook-files';

/** One line of a contract list as it is typed; what is left out is an empty cell. Amounts are whole euros. */
export interface Line {
  readonly buyer?: string | undefined;
  readonly number?: string | undefined;
  readonly consultation?: string | undefined;
  readonly lot?: string | undefined;
  readonly subject?: string | undefined;
  readonly holder?: string | undefined;
  readonly holderName?: string | undefined;
  readonly notified?: string | undefined;
  readonly amount?: number | undefined;
  readonly service?: string | undefined;
  /** Subject of a change: the line is a later state of a contract (tabular essential data of 2019). */
  readonly change?: string | undefined;
}

/** What an import answered: its counts, and what it said, as the row of the file and a code. */
export interface Answer {
  readonly importId: string;
  readonly counts: Counts;
  readonly said: readonly { readonly row: number; readonly code: string }[];
}

export interface Counts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

const COLUMNS: readonly (readonly [header: string, of: keyof Line])[] = [
  ['SIRET de l’acheteur', 'buyer'],
  ['N° de marché', 'number'],
  ['N° de consultation', 'consultation'],
  ['N° de lot', 'lot'],
  ['Objet du marché', 'subject'],
  ['SIRET titulaire', 'holder'],
  ['Titulaire', 'holderName'],
  ['Date de notification', 'notified'],
  ['Montant HT', 'amount'],
  ['Service', 'service'],
  ['Objet de la modification', 'change'],
];

/** A register of its own, entered by the public acts and read back by plain SQL: the one place to mend. */
export class ContractLists {
  private readonly folder = scratchFolder();
  private constructor(private readonly application: INestApplicationContext) {}

  static async open(): Promise<ContractLists> {
    return new ContractLists(await testApplication());
  }

  async close(): Promise<void> {
    this.folder.remove();
    await this.application.close();
  }

  /** Imports one csv of these lines, as the command line does; it has the columns that a line fills. */
  bring(...lines: readonly Line[]): Promise<Answer> {
    const columns = COLUMNS.filter(([, of]) => lines.some((line) => line[of] !== undefined));
    const cells = lines.map((line) => columns.map(([, of]) => String(line[of] ?? '')).join(';'));
    return this.bringText([columns.map(([header]) => header).join(';'), ...cells].join('\n'));
  }

  /** Imports one csv as typed. */
  async bringText(text: string): Promise<Answer> {
    const report = await importFile(this.application, this.folder.write('liste.csv', text));
    return {
      importId: report.importId ?? '',
      counts: report.rows,
      said: report.issues.map(({ row, code }) => ({ row, code })),
    };
  }

  async takeBack(importId: string): Promise<void> {
    const act = { kind: 'command', ref: null, actorId: null } as const;
    await this.application.get(UndoService).undo(EVERYTHING, act, importId);
  }

  /** A person types another amount for the only contract of a buyer. */
  async editAmount(buyer: string, euros: number): Promise<void> {
    const { manager } = this.application.get(DataSource);
    const [found] = await this.rows<{ id: string }>(
      `SELECT c."id" FROM "contracts" c JOIN "buyers" b ON b."id" = c."buyerId" WHERE b."siret" = '${buyer}'`,
    );
    const contract = await manager.findOneByOrFail(Contract, { id: found?.id ?? '' });
    await this.application
      .get(UnitOfWork)
      .run({ kind: 'form', ref: null, actorId: null }, (unit) =>
        unit.update(Contract, contract, { initialAmount: euros * 100 }),
      );
  }

  /** The contracts of a buyer, as the lines that would say them, cheapest first. */
  async contracts(buyer: string): Promise<readonly Line[]> {
    const found = await this.rows<Record<string, string | number | null>>(
      `SELECT c."id", c."decpId", p."reference", c."lot", c."subject", c."notifiedOn", c."initialAmount", p."service"
         FROM "contracts" c
         JOIN "procedures" p ON p."id" = c."procedureId"
         JOIN "buyers" b ON b."id" = c."buyerId"
        WHERE b."siret" = '${buyer}' ORDER BY c."initialAmount", c."id"`,
    );
    const holders = await this.rows<{ contract: string; identifier: string | null; name: string | null }>(
      `SELECT h."contractId" AS contract, o."identifier", o."name"
         FROM "contract_holders" h JOIN "operators" o ON o."id" = h."operatorId" ORDER BY h."rank", h."id"`,
    );
    return found.map((row) => {
      const own = holders.filter(({ contract }) => contract === row['id']);
      return stated({
        number: row['decpId'],
        consultation: row['reference'],
        lot: row['lot'],
        subject: row['subject'],
        holder: own.flatMap(({ identifier }) => identifier ?? []).join(' ; '),
        notified: row['notifiedOn'],
        amount: row['initialAmount'] === null ? null : Number(row['initialAmount']) / 100,
        service: row['service'],
      });
    });
  }

  /** What the six columns that a later state says again hold on a buyer's contracts, by number. */
  states(buyer: string): Promise<Record<string, unknown>[]> {
    return this.rows(
      `SELECT c."decpId", c."notifiedOn", c."publishedOn", c."durationMonths", c."initialAmount",
              c."advanceGranted", c."advanceRate"
         FROM "contracts" c JOIN "buyers" b ON b."id" = c."buyerId"
        WHERE b."siret" = '${buyer}' ORDER BY c."decpId", c."id"`,
    );
  }

  /** The amendments of a buyer's contracts, by number. */
  amendments(buyer: string): Promise<Record<string, unknown>[]> {
    return this.rows(
      `SELECT a."number", a."notifiedOn", a."publishedOn", a."durationMonths", a."amount" FROM "amendments" a
         JOIN "buyers" b ON b."id" = a."buyerId" WHERE b."siret" = '${buyer}' ORDER BY a."number", a."id"`,
    );
  }

  /** How many contracts of a buyer a word finds. */
  async foundBy(buyer: string, word: string): Promise<number> {
    const found = await this.rows(
      `SELECT c."id" FROM "contracts" c JOIN "buyers" b ON b."id" = c."buyerId"
        WHERE b."siret" = '${buyer}' AND c."searchText" LIKE '%${word}%'`,
    );
    return found.length;
  }

  /** How many procedures (consultations) a buyer has. */
  async procedures(buyer: string): Promise<number> {
    const [row] = await this.rows<{ total: string | number }>(
      `SELECT COUNT(*) AS total FROM "procedures" p JOIN "buyers" b ON b."id" = p."buyerId" WHERE b."siret" = '${buyer}'`,
    );
    return Number(row?.total);
  }

  private rows<T>(sql: string): Promise<T[]> {
    return this.application.get(DataSource).query(sql);
  }
}

/** A line without what it does not state. */
export function stated(line: Readonly<Record<string, unknown>>): Line {
  return Object.fromEntries(
    Object.entries(line).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

/** A SIRET with valid check digits (Luhn), SIREN in 99: one fictitious body for each number. */
export function fictitiousSiret(number: number, establishment = 1): string {
  const siren = withCheckDigit(`99${String(number).padStart(6, '0')}`);
  return withCheckDigit(`${siren}${String(establishment).padStart(4, '0')}`);
}

function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const weighted = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
