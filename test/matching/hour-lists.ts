import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DeclarationImportsService, UndoService } from '../../src/imports';
import { DeclarationReviewService } from '../../src/insertion-hours';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { EVERYTHING, ofBuyers } from '../../src/shared/domain/perimeter';
import { testApplication } from '../support/application';
import { importFile } from '../support/import-world';
import { scratchFolder } from '../support/workbook-files';
import { type Answer } from './contract-lists';

/** One line of a declaration of hours as it is typed; what is left out is an empty cell. */
export interface HourLine {
  readonly contract?: string | undefined;
  readonly lot?: string | undefined;
  readonly period?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly employer?: string | undefined;
  readonly employerSiret?: string | undefined;
  readonly modality?: string | undefined;
  readonly participant?: string | undefined;
  readonly hours?: number | undefined;
  readonly sex?: string | undefined;
  readonly birth?: string | undefined;
  readonly workContract?: string | undefined;
  readonly statuses?: string | undefined;
}

const COLUMNS: readonly (readonly [header: string, of: keyof HourLine])[] = [
  ['N° de marché', 'contract'],
  ['Lot', 'lot'],
  ['Période', 'period'],
  ['Du', 'from'],
  ['Au', 'to'],
  ['Employeur', 'employer'],
  ['SIRET employeur', 'employerSiret'],
  ['Modalité', 'modality'],
  ['Code bénéficiaire', 'participant'],
  ['Heures', 'hours'],
  ['Sexe', 'sex'],
  ['Date de naissance', 'birth'],
  ['Type de contrat', 'workContract'],
  ['Statuts', 'statuses'],
];

/** What an import of hours answered, and of each remark `H2 reject: 745`, its cell and its value. */
export interface HourAnswer extends Answer {
  readonly places: readonly string[];
}

/** A declaration as the register keeps it; `person` is the identifier of a pseudonym. */
export interface Kept {
  readonly id: string;
  readonly version: number;
  readonly contract: string | null;
  readonly lot: string | null;
  readonly buyer: string;
  readonly hours: number;
  /** Hours by their weight. */
  readonly counted: number;
  readonly state: string;
  readonly reason: string | null;
  readonly workContract: string | null;
  readonly supersedes: string | null;
  readonly person: string | null;
}

/** A register with contracts, entered by the public acts and read back by plain SQL: the one place to mend. */
export class HourLists {
  private readonly folder = scratchFolder();
  private constructor(private readonly application: INestApplicationContext) {}

  static async open(): Promise<HourLists> {
    return new HourLists(await testApplication());
  }

  async close(): Promise<void> {
    this.folder.remove();
    await this.application.close();
  }

  /** Contracts of 2023 to 2025, as a list: buyer, number, consultation, lot. */
  async contracts(...lines: readonly (readonly [buyer: string, ...names: string[]])[]): Promise<void> {
    const header =
      'SIRET de l’acheteur;N° de marché;N° de consultation;N° de lot;Objet;Notification;Durée (mois)';
    const rows = lines.map(
      ([buyer, number = '', consultation = '', lot = ''], index) =>
        `${buyer};${number};${consultation};${lot};Marché ${index + 1};01/01/2023;36`,
    );
    await importFile(this.application, this.folder.write('marches.csv', [header, ...rows].join('\n')));
  }

  /** Imports one csv of these lines, for everything or for one buyer alone. */
  async bring(lines: readonly HourLine[], buyer: string | null = null): Promise<HourAnswer> {
    const columns = COLUMNS.filter(([, of]) => lines.some((line) => line[of] !== undefined));
    const cells = lines.map((line) => columns.map(([, of]) => String(line[of] ?? '')).join(';'));
    const text = [columns.map(([header]) => header).join(';'), ...cells].join('\n');
    const report = await this.application
      .get(DeclarationImportsService)
      .importFile(this.folder.write('heures.csv', text), {
        perimeter: buyer === null ? EVERYTHING : ofBuyers([await this.buyerId(buyer)]),
        act: SYSTEM_ACT,
        dryRun: false,
      });
    const said = report.issues.map(({ row, code }) => ({ row, code }));
    const places = report.issues.map(({ cell, severity, value }) => `${cell} ${severity}: ${value}`);
    return { importId: report.importId ?? '', counts: report.rows, said, places };
  }

  async takeBack(importId: string): Promise<void> {
    await this.application.get(UndoService).undo(EVERYTHING, SYSTEM_ACT, importId);
  }

  async validate({ id, version }: Kept): Promise<void> {
    await this.application
      .get(DeclarationReviewService)
      .validate(EVERYTHING, SYSTEM_ACT, [{ id, version }], 'hours-statement');
  }

  async sendBack({ id, version }: Kept): Promise<void> {
    await this.application
      .get(DeclarationReviewService)
      .sendBack(EVERYTHING, SYSTEM_ACT, { id, version }, 'Attestation manquante');
  }

  /** Gives the hours the weight of the contract (a bonus for a lasting hire). */
  async weigh({ id, version }: Kept, weight: string): Promise<void> {
    await this.application
      .get(DeclarationReviewService)
      .weigh(EVERYTHING, SYSTEM_ACT, { id, version }, weight);
  }

  /** The declarations on the contracts whose number begins so, fewest hours first. */
  async declarations(numbers: string): Promise<Kept[]> {
    const found = await this.rows<Kept>(
      `SELECT d."id", d."version", c."decpId" AS contract, c."lot", b."siret" AS buyer, d."rawHours" AS hours,
              d."countedHours" AS counted, d."state", d."returnReason" AS reason, d."contractType" AS "workContract",
              d."supersedesId" AS supersedes, d."participantId" AS person
         FROM "declarations" d
         JOIN "contracts" c ON c."id" = d."contractId"
         JOIN "buyers" b ON b."id" = d."buyerId"
        WHERE c."decpId" LIKE '${numbers}%' ORDER BY d."rawHours", d."id"`,
    );
    return found.map((each) => ({
      ...each,
      version: Number(each.version),
      hours: Number(each.hours) / 100,
      counted: Number(each.counted) / 100,
    }));
  }

  private async buyerId(siret: string): Promise<string> {
    const [found] = await this.rows<{ id: string }>(`SELECT "id" FROM "buyers" WHERE "siret" = '${siret}'`);
    return found?.id ?? '';
  }

  private rows<T>(sql: string): Promise<T[]> {
    return this.application.get(DataSource).query(sql);
  }
}
