import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { type Reservation } from '../../src/contracts/domain/register-terms';
import { type OwedHours } from '../../src/insertion-hours/domain/balance';
import { type ReportInput } from '../../src/reporting/domain/report/report-input';
import {
  type BalanceRow,
  type HoursRow,
  type IndicatorRows,
  type NotifiedContractRow,
  type TargetRow,
} from '../../src/reporting/domain/rows';
import { reportInput, type ReportOfRows } from '../support/report-rows';

/** One line of a sheet of `small-world/`, by the names of its columns. */
export type Line = Readonly<Record<string, string>>;

/** Reads a sheet of the small world; lines that begin with # are remarks. */
export function sheet(name: string): Line[] {
  const text = readFileSync(join(__dirname, 'small-world', `${name}.csv`), 'utf8');
  return parse<Line>(text, { header: true, delimiter: ';', comments: '#', skipEmptyLines: true }).data;
}

export const DEPARTMENT = {
  id: 'D',
  name: 'Département de la Haute-Brume',
  siret: '22990700100015',
};
export const COMMUNE = { id: 'C', name: 'Commune de Pont-sur-Aurel', siret: '21990700300012' };

const SOCIAL: Readonly<Record<string, string>> = {
  C: 'Clause sociale',
  Cr: 'Critère social',
  R: 'Marché réservé',
  '-': 'Pas de considération sociale',
};
const ENVIRONMENTAL: Readonly<Record<string, string>> = {
  C: 'Clause environnementale',
  Cr: 'Critère environnemental',
  '-': 'Pas de considération environnementale',
};
const KINDS = { marché: 'contract', concession: 'concession' } as const;
const NATURES = { travaux: 'works', fournitures: 'supplies', services: 'services' } as const;
const DUTY = { oui: 'applies', non: 'does-not-apply', '?': 'undetermined' } as const;
const STATES = {
  validée: 'validated',
  'à contrôler': 'submitted',
  brouillon: 'draft',
  renvoyée: 'rejected',
} as const;

const of = (line: Line, column: string): string => {
  const value = line[column];
  if (value === undefined) throw new Error(`No column ${column}`);
  return value.trim();
};
const orNull = (line: Line, column: string): string | null => of(line, column) || null;
const named = <T>(words: Readonly<Record<string, T>>, word: string): T => {
  const found = words[word];
  if (found === undefined) throw new Error(`Not a word of this sheet: ${word}`);
  return found;
};
/** "1340.50" as 134050: cents, or hundredths of hour. */
const hundredths = (text: string): number => Number(text.replace('.', ''));
const hundredthsOrNull = (line: Line, column: string): number | null =>
  of(line, column) === '' ? null : hundredths(of(line, column));
const words = (line: Line, column: string, names: Readonly<Record<string, string>>): string[] | null =>
  of(line, column) === ''
    ? null
    : of(line, column)
        .split('+')
        .map((word) => named(names, word));

function contractRow(line: Line): NotifiedContractRow {
  const code = orNull(line, 'motif');
  const duty = of(line, 'obligation');
  return {
    contractId: of(line, 'contrat'),
    buyerId: of(line, 'acheteur'),
    procedureId: `P-${of(line, 'n°')}`,
    decpId: of(line, 'n°'),
    lotNumber: orNull(line, 'lot'),
    subject: of(line, 'objet'),
    cpv: orNull(line, 'cpv'),
    service: 'Commande publique',
    contractKind: named(KINDS, of(line, 'genre')),
    nature: named(NATURES, of(line, 'nature')),
    holders: of(line, 'titulaire') === '' ? [] : [{ name: of(line, 'titulaire'), identifier: '' }],
    notifiedOn: of(line, 'notifié le'),
    launchedOn: null,
    initialAmount: hundredthsOrNull(line, 'montant'),
    amountSetAside: orNull(line, 'mis de côté'),
    maximumAmount: hundredthsOrNull(line, 'maximum'),
    isFramework: of(line, 'maximum') !== '',
    socialConsiderations: words(line, 'sociales', SOCIAL),
    environmentalConsiderations: words(line, 'environnementales', ENVIRONMENTAL),
    reservation: orNull(line, 'réservé à') as Reservation | null,
    socialCriterionWeight: orNull(line, 'poids social'),
    environmentalCriterionWeight: orNull(line, 'poids environnemental'),
    hoursRetained: hundredthsOrNull(line, 'heures'),
    socialDuty: duty === '' ? null : named(DUTY, duty),
    exception:
      code === null
        ? null
        : { code, motivation: of(line, 'motivation'), valid: of(line, 'recevable') === 'oui' },
    decision: null,
  };
}

function hoursRow(line: Line, buyerOf: ReadonlyMap<string, string>): HoursRow {
  return {
    contractId: of(line, 'contrat'),
    buyerId: named(Object.fromEntries(buyerOf), of(line, 'contrat')),
    period: of(line, 'mois'),
    state: named(STATES, of(line, 'état')),
    hours: hundredths(of(line, 'heures')),
    modality: of(line, 'modalité'),
    participant: orNull(line, 'personne'),
    sex: of(line, 'sexe') === '' ? null : of(line, 'sexe') === 'F' ? 'F' : 'M',
    birthYear: of(line, 'née en') === '' ? null : Number(of(line, 'née en')),
    statuses: of(line, 'statuts') === '' ? [] : of(line, 'statuts').split('+'),
    trade: of(line, 'filière'),
  };
}

function balanceRow(line: Line, buyerOf: ReadonlyMap<string, string>): BalanceRow {
  return {
    contractId: of(line, 'contrat'),
    buyerId: named(Object.fromEntries(buyerOf), of(line, 'contrat')),
    year: Number(of(line, 'année')),
    retained: hundredths(of(line, 'retenues')),
    due: hundredths(of(line, 'dues')),
    declared: hundredths(of(line, 'déclarées')),
    validated: hundredths(of(line, 'validées')),
  };
}

/** The rows of the register: a contract that was never notified has no day, hence no row. */
export function smallWorldRows(): IndicatorRows {
  const lines = sheet('contracts');
  const buyerOf = new Map(lines.map((line) => [of(line, 'contrat'), of(line, 'acheteur')]));
  return {
    contracts: lines.filter((line) => of(line, 'notifié le') !== '').map(contractRow),
    hours: sheet('declarations').map((line) => hoursRow(line, buyerOf)),
    balances: sheet('balances').map((line) => balanceRow(line, buyerOf)),
  };
}

export function smallWorldTargets(): TargetRow[] {
  return sheet('targets').map((line) => ({
    indicatorId: of(line, 'indicateur'),
    basis: of(line, 'base') as TargetRow['basis'],
    line: orNull(line, 'ligne'),
    year: Number(of(line, 'année')),
    value: of(line, 'objectif'),
  }));
}

/** What is owed on a contract, and by hand what is due on a day. */
export interface DueByHand {
  readonly contract: string;
  readonly owed: OwedHours;
  readonly day: string;
  readonly due: number;
}

export function duesByHand(): DueByHand[] {
  return sheet('commitments').map((line) => ({
    contract: of(line, 'contrat'),
    owed: {
      retained: hundredths(of(line, 'heures')),
      startsOn: orNull(line, 'du'),
      endsOn: orNull(line, 'au'),
      suspensions: of(line, 'suspensions')
        .split(' ')
        .filter((text) => text !== '')
        .map((text) => {
          const [from = '', to = ''] = text.split('..');
          return { from, to: to === '' ? null : to };
        }),
    },
    day: of(line, 'jour'),
    due: hundredths(of(line, 'dues')),
  }));
}

/** Hours of a full-time year: 1 607 h. */
export const FULL_TIME = 1607_00;

/** The report of 2027 of the département alone or, by `over`, of any variant of its world. */
export function smallWorldInput(over: Partial<ReportOfRows> = {}): ReportInput {
  return reportInput({
    year: 2027,
    edition: { number: 1, date: '2028-04-01', restates: null },
    publisher: DEPARTMENT,
    department: 'Direction des achats',
    buyers: [DEPARTMENT, COMMUNE],
    atDepartmentLevel: true,
    scheme: {
      period: '2025-2028',
      axes: [
        { title: 'Solidarité', objective: 'Des heures de travail pour les personnes éloignées de l’emploi.' },
        { title: 'Sobriété', objective: 'Une considération environnementale dans chaque marché.' },
      ],
    },
    rows: smallWorldRows(),
    targets: smallWorldTargets(),
    minAmount: null,
    fullTimeHours: FULL_TIME,
    cpvDivisions: {
      '03': 'Produits agricoles',
      '09': 'Énergie',
      '30': 'Matériel de bureau',
      '33': 'Santé',
      '39': 'Mobilier',
      '45': 'Travaux de construction',
      '50': 'Réparation et entretien',
      '55': 'Hôtellerie et restauration',
      '60': 'Transport',
      '66': 'Assurances',
      '72': 'Informatique',
      '77': 'Espaces verts et forêts',
      '79': 'Services aux entreprises',
      '85': 'Action sociale',
      '90': 'Nettoyage et environnement',
    },
    ...over,
  });
}
