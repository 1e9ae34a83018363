import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { writeReport } from '../cli/actions/report';
import { importTargets } from '../cli/target-import';
import { BuyersRepository, unknownBuyer, BuyersService } from '../contracts';
import { Assessor } from '../eligibility';
import { DeclarationImportsService, ImportsService } from '../imports';
import { type FileReport } from '../imports/domain/report/file-report';
import { Clock } from '../platform/clock';
import { type Act, COMMAND_ACT } from '../platform/database/unit';
import { ReportsService, TargetsService } from '../reporting';
import { EVERYTHING, narrowedTo, type Perimeter } from '../shared/domain/perimeter';
import { importDecisions } from './decision-list';
import { reviewDeclarations } from './declaration-review';
import { importOperators } from './operator-list';
import { DEPARTEMENT, COMMUNE, SDIS } from './buyers';

/** The département of the demonstration and the two bodies it supports; returns how many. */
async function addDemoBuyers(application: INestApplicationContext, act: Act): Promise<number> {
  const buyers = application.get(BuyersService);
  const authority = { kind: 'local-authority', contractingAuthority: null } as const;
  const department = await buyers.add(act, { ...DEPARTEMENT, ...authority, parentId: null });
  for (const supported of [COMMUNE, SDIS])
    await buyers.add(act, { ...supported, ...authority, parentId: department.id });
  return [DEPARTEMENT, COMMUNE, SDIS].length;
}

/** What the demonstration works on. */
export interface DemoStage {
  readonly application: INestApplicationContext;
  readonly samples: string;
  readonly out: string;
}

/** One thing that the demonstration does; it gives the sentence that says what came of it. */
export interface DemoStep {
  readonly label: string;
  run(stage: DemoStage): Promise<string>;
}

const REPORT_YEARS = [2025, 2026];

/** In the order of the work: the register, what was decided, the hours, then what is reported on them. */
export const demoSteps: readonly DemoStep[] = [
  {
    label: 'Acheteurs',
    run: async ({ application }) => `${await addDemoBuyers(application, COMMAND_ACT)} acheteurs`,
  },
  {
    label: 'Entreprises et structures d’insertion',
    run: async ({ application, samples }) =>
      `${await importOperators(application, COMMAND_ACT, join(samples, 'entreprises.csv'))} entreprises`,
  },
  contractList('marches-2024-2026.xlsx', DEPARTEMENT.siret),
  contractList('marches-commune-windows-1252.csv', null),
  contractList('decp-2024.json', null),
  { label: 'Décisions des acheteurs', run: decide },
  { label: 'Objectifs du schéma', run: setTargets },
  { label: 'Déclarations d’heures', run: declare },
  { label: 'Contrôle des déclarations', run: review },
  { label: 'Évaluation des marchés', run: assess },
  ...REPORT_YEARS.map((year): DemoStep => ({
    label: `Rapport SPASER ${year}`,
    run: (stage) => report(stage, year),
  })),
];

function contractList(file: string, buyerSiret: string | null): DemoStep {
  return {
    label: `Import de ${file}`,
    run: async ({ application, samples }) => {
      const options = { perimeter: EVERYTHING, act: COMMAND_ACT, sheet: null, mapping: null, dryRun: false };
      const path = join(samples, file);
      return counts(await application.get(ImportsService).importFile(path, { ...options, buyerSiret }));
    },
  };
}

async function decide({ application, samples }: DemoStage): Promise<string> {
  const perimeter = await department(application);
  const caller = { perimeter, act: COMMAND_ACT };
  const made = await importDecisions(application, caller, join(samples, 'decisions.csv'));
  return `${made.decisions} décisions, ${made.exceptions} exceptions motivées, ${made.commitments} engagements d’heures`;
}

async function setTargets({ application, samples }: DemoStage): Promise<string> {
  const options = { act: COMMAND_ACT, dryRun: false };
  return counts(
    await importTargets(application.get(TargetsService), join(samples, 'objectifs.csv'), options),
  );
}

async function declare({ application, samples }: DemoStage): Promise<string> {
  const options = { perimeter: await department(application), act: COMMAND_ACT, dryRun: false };
  const path = join(samples, 'declarations-heures.xlsx');
  return counts(await application.get(DeclarationImportsService).importFile(path, options));
}

async function review({ application }: DemoStage): Promise<string> {
  const done = await reviewDeclarations(application, await department(application), COMMAND_ACT);
  return `${done.validated} validées, ${done.returned} renvoyées, ${done.waiting} à contrôler`;
}

async function assess({ application }: DemoStage): Promise<string> {
  let count = 0;
  await application.get(Assessor).assessAll(EVERYTHING, COMMAND_ACT, (done) => (count = done));
  return `${count} marchés évalués`;
}

async function report({ application, out }: DemoStage, year: number): Promise<string> {
  const editionDate = application.get(Clock).today();
  const request = { year, buyerSiret: DEPARTEMENT.siret, editionDate };
  const written = await application.get(ReportsService).write(EVERYTHING, request);
  const files = await writeReport(out, year, written);
  return files.map(({ path }) => path).join(', ');
}

async function department(application: INestApplicationContext): Promise<Perimeter> {
  const buyer = await application.get(BuyersRepository).bySiret(EVERYTHING, DEPARTEMENT.siret);
  if (buyer === null) throw unknownBuyer(DEPARTEMENT.siret);
  return narrowedTo(EVERYTHING, buyer.id);
}

function counts({ rows }: FileReport): string {
  const { read, created, updated, unchanged, rejected } = rows;
  return `${read} lignes lues = ${created} créées + ${updated} mises à jour + ${unchanged} inchangées + ${rejected} rejetées`;
}
