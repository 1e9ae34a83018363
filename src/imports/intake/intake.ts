import { type Buyer } from '../../contracts';
import { type Unit } from '../../platform/database/unit';
import { eurosText } from '../../shared/domain/euros';
import { covers, type Perimeter } from '../../shared/domain/perimeter';
import { type OperatorsRepository } from '../../suppliers';
import {
  type ContractDraft,
  type ImportIssue,
  type RowReading,
  type SetAside,
} from '../domain/contract-draft';
import { type ContractIdentity, matchContract } from '../domain/contract-match';
import { CHANGES_TOLD, type ContractChange, noRows, type RowCounts } from '../domain/report/file-report';
import * as faults from '../domain/report/intake-issues';
import { RowFingerprint } from '../row-fingerprint.entity';
import { identityOf } from './draft-fields';
import { fingerprintOf } from './fingerprint';
import { type KnownContract } from './known-contract';
import { mergeInto, type MergeOutcome } from './merge';
import { Parties } from './parties';
import { candidatesFor, outsideBy, type RowToPlace } from './placed-row';
import { RegisterChanges } from './register-changes';
import { type RegisterLookup } from './register-lookup.repository';
import { WorkingSet } from './working-set';

export interface IntakeContext {
  readonly importId: string;
  readonly perimeter: Perimeter;
  /** Buyer of the rows that name none. */
  readonly defaultBuyer: { readonly siret: string; readonly name: string | null } | null;
}

interface Row {
  readonly reading: RowReading;
  readonly draft: ContractDraft;
  readonly siret: string;
  readonly identity: ContractIdentity;
  readonly fingerprint: string;
  readonly place: faults.RowPlace;
}

/** Takes the rows of one file into the register, batch by batch, in the caller's transaction. */
export class Intake {
  readonly counts: RowCounts = noRows();
  readonly issues: ImportIssue[] = [];
  readonly setAside: SetAside[] = [];
  readonly buyerIds = new Set<string>();
  /** The first changes of contracts that were there before this file. */
  readonly contractChanges: ContractChange[] = [];
  private readonly firstRowOf = new Map<string, faults.RowPlace>();
  /** By contract, the row of this file that last stated its amount. */
  private readonly amountRowOf = new Map<string, faults.RowPlace>();
  private sheet: string | null = null;
  private readonly parties: Parties;
  private readonly changes: RegisterChanges;
  private fingerprints: RowFingerprint[] = [];

  constructor(
    private readonly unit: Unit,
    private readonly lookup: RegisterLookup,
    operators: OperatorsRepository,
    private readonly context: IntakeContext,
  ) {
    this.parties = new Parties(unit, lookup, operators);
    this.changes = new RegisterChanges(unit, this.parties);
  }

  /** The rows taken next are those of another list of the file: what is said of them names its sheet. */
  enterSheet(name: string): void {
    this.sheet = name;
  }

  async take(readings: readonly RowReading[]): Promise<void> {
    const rows = readings.flatMap((reading) => this.admitted(reading) ?? []);
    await this.parties.load(rows);
    const seen = await this.lookup.seen(
      this.unit.manager,
      rows.map(({ fingerprint }) => fingerprint),
    );
    const workingSet = await this.workingSetFor(rows);
    for (const row of rows) {
      const placed = this.placed(row, seen, workingSet);
      if (placed !== null) await this.takeRow(row, placed, workingSet);
    }
    await this.changes.flush();
    await this.unit.createParts(RowFingerprint, this.fingerprints as never);
    this.fingerprints = [];
    await this.unit.settleCreated();
  }

  /** Counts the row; null when it is rejected. */
  private admitted(reading: RowReading): Row | null {
    this.counts.read += 1;
    for (const issue of reading.issues) this.say(issue);
    for (const value of reading.setAside) this.keepAside(value);
    if (reading.draft === null) {
      this.counts.rejected += 1;
      return null;
    }
    const siret = reading.draft.buyer.siret ?? this.context.defaultBuyer?.siret ?? null;
    if (siret === null)
      return this.rejected(faults.atField(faults.missingBuyer(reading.row), reading.columns, 'buyerSiret'));
    const fingerprint = fingerprintOf(siret, reading.fingerprintText);
    return {
      reading,
      draft: reading.draft,
      siret,
      identity: identityOf(reading.draft),
      fingerprint,
      place: { row: reading.row, sheet: this.sheet },
    };
  }

  private rejected(issue: ImportIssue): null {
    this.counts.rejected += 1;
    this.say(issue);
    return null;
  }

  private say(issue: ImportIssue): void {
    this.issues.push(this.sheet === null ? issue : { sheet: this.sheet, ...issue });
  }

  private keepAside(value: SetAside): void {
    this.setAside.push(this.sheet === null ? value : { sheet: this.sheet, ...value });
  }

  private async workingSetFor(rows: readonly Row[]): Promise<WorkingSet> {
    const asked = rows.flatMap(({ siret, identity }) => {
      const buyer = this.parties.knownBuyer(siret);
      return buyer === null ? [] : [{ buyerId: buyer.id, identity }];
    });
    const known = await this.lookup.candidates(this.unit.manager, asked);
    return new WorkingSet(known, await this.lookup.procedures(this.unit.manager, asked));
  }

  /** The row under its buyer; null when it says nothing new or is not its author's to say. */
  private placed(row: Row, seen: ReadonlySet<string>, workingSet: WorkingSet): RowToPlace | null {
    const buyer = this.buyerOf(row);
    if (buyer === null) return null;
    const number = row.reading.row;
    const placed = { buyerId: buyer.id, draft: row.draft, identity: row.identity };
    const field = outsideBy(this.context.perimeter, placed, workingSet);
    if (field !== null) {
      this.rejected(faults.atField(faults.outsideLimits(number), row.reading.columns, field));
      return null;
    }
    const first = this.firstRowOf.get(row.fingerprint);
    if (first !== undefined) this.say(faults.sameRowTwice(number, first));
    else this.firstRowOf.set(row.fingerprint, row.place);
    if (first !== undefined || seen.has(row.fingerprint)) {
      this.counts.unchanged += 1;
      return null;
    }
    return placed;
  }

  /** The buyer of the row; null (and the row rejected) when the caller may not see it. */
  private buyerOf(row: Row): Buyer | null {
    const { perimeter, defaultBuyer } = this.context;
    const known = this.parties.knownBuyer(row.siret);
    const inside = perimeter.kind === 'everything' || (known !== null && covers(perimeter, known.id));
    if (!inside) {
      const outside = faults.buyerOutside(row.reading.row, row.siret);
      return this.rejected(faults.atField(outside, row.reading.columns, 'buyerSiret'));
    }
    const { name, kind } = row.draft.buyer;
    const ownName = row.siret === defaultBuyer?.siret ? defaultBuyer.name : null;
    const buyer = this.parties.buyer({ siret: row.siret, name: name ?? ownName, kind });
    this.buyerIds.add(buyer.id);
    return buyer;
  }

  /** Gives a promise only where the register has to be asked: of a list of new contracts none does. */
  private takeRow(row: Row, placed: RowToPlace, workingSet: WorkingSet): Promise<void> | undefined {
    const match = matchContract(row.identity, candidatesFor(this.context.perimeter, placed, workingSet));
    if (match.kind === 'found') return this.merge(row, match.known, workingSet);
    const number = row.reading.row;
    if (match.kind === 'ambiguous') {
      const issue =
        match.why === 'same-number'
          ? faults.sameNumberOtherSubject(number, row.identity.decpId ?? '')
          : faults.severalCandidates(number, match.candidates.length);
      const { columns } = row.reading;
      const field = (['decpId', 'reference', 'subject'] as const).find((each) => columns?.has(each));
      this.say(field === undefined ? issue : faults.atField(issue, columns, field));
    }
    const created = this.changes.create(placed, number, workingSet);
    this.counts.created += 1;
    this.noteAmount(row, created);
    this.remember(row, created);
    return undefined;
  }

  private remember(
    { fingerprint, reading: { row } }: Row,
    { contract: { id: contractId } }: KnownContract,
  ): void {
    this.fingerprints.push({ fingerprint, contractId, importId: this.context.importId, row });
  }

  private async merge(row: Row, known: KnownContract, workingSet: WorkingSet): Promise<void> {
    const outcome = await mergeInto(known, row, this.changes, this.unit);
    this.sayAmounts(row, known, outcome);
    const number = row.reading.row;
    this.counts[outcome.changed ? 'updated' : 'unchanged'] += 1;
    if (!this.unit.isOfSeries(known.contract.id))
      this.contractChanges.push(
        ...changesOf(known, number, outcome).slice(0, CHANGES_TOLD - this.contractChanges.length),
      );
    workingSet.add(known);
    this.remember(row, known);
  }

  private noteAmount({ draft, place }: Row, { contract }: KnownContract): void {
    if (draft.values['initialAmount'] === undefined) return;
    this.amountRowOf.set(contract.id, place);
  }

  private sayAmounts(row: Row, known: KnownContract, outcome: MergeOutcome): void {
    const { id, subject, decpId } = known.contract;
    const { conflictingAmount, hundredfold } = outcome;
    const first = this.amountRowOf.get(id) ?? null;
    const { reading } = row;
    if (conflictingAmount !== null) {
      const told = { subject: subject ?? decpId ?? '', first, ...conflictingAmount };
      this.say(faults.atField(faults.conflictingAmount(reading.row, told), reading.columns, 'initialAmount'));
    }
    if (hundredfold !== null) {
      const place = hundredfold.isOfRow || first === null ? null : first;
      this.keepAside({
        ...(place?.sheet && { sheet: place.sheet }),
        row: place?.row ?? reading.row,
        field: 'initialAmount',
        value: eurosText(hundredfold.amount),
        reason: 'hundredfold-amount',
      });
    }
    if (hundredfold?.isOfRow !== true) this.noteAmount(row, known);
  }
}

/** Fields kept for search say nothing to a reader. */
const INTERNAL = new Set(['searchText', 'subjectKey']);

function changesOf(known: KnownContract, row: number, { differences }: MergeOutcome): ContractChange[] {
  const { id, decpId, subject } = known.contract;
  const contract = decpId ?? known.procedure.reference ?? subject ?? '';
  return Object.entries(differences)
    .filter(([field]) => !INTERNAL.has(field))
    .map(([field, [before, after]]) => ({ contractId: id, contract, row, field, before, after }));
}
