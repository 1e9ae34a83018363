import { type Unit } from '../../platform/database/unit';
import { type ContractTerms } from '../contract-terms.repository';
import { type DeclarationFingerprint } from '../declaration-fingerprint.entity';
import { Declaration } from '../declaration.entity';
import { type NamedContract } from '../domain/contract-lookup';
import { declarationKey } from '../domain/declaration-key';
import { Participant } from '../participant.entity';

/** Where a row was first met: in a former import, or on a line of this file. */
export interface Sighting {
  readonly declarationId: string;
  readonly firstRow: number | null;
}

export interface LoadedSet {
  /** By `numberKey` of the number asked. */
  readonly named: ReadonlyMap<string, readonly NamedContract[]>;
  readonly contracts: ReadonlyMap<string, ContractTerms>;
  readonly participants: readonly Participant[];
  readonly declarations: readonly Declaration[];
  readonly seen: ReadonlyMap<string, string>;
  /** `operatorIdentity` → id. */
  readonly employers: ReadonlyMap<string, string>;
}

/** What the rows of one file are compared with; new records wait here until the file is read to its end. */
export class WorkingSet {
  private readonly participants = new Map<string, Participant>();
  private readonly byKey = new Map<string, Declaration>();
  private readonly byPerson = new Map<string, Declaration[]>();
  private readonly sightings = new Map<string, Sighting>();
  private readonly newParticipants: Participant[] = [];
  private readonly newDeclarations: Declaration[] = [];
  private readonly newFingerprints: DeclarationFingerprint[] = [];
  private readonly waiting = new Set<string>();

  constructor(readonly loaded: LoadedSet) {
    for (const participant of loaded.participants)
      this.participants.set(keyOfPerson(participant), participant);
    // Oldest first: a correction comes after the row it supersedes and takes its key.
    for (const declaration of loaded.declarations) this.index(declaration);
    for (const [fingerprint, declarationId] of loaded.seen)
      this.sightings.set(fingerprint, { declarationId, firstRow: null });
  }

  participant(buyerId: string, pseudonym: string): Participant | null {
    return this.participants.get(keyOfPerson({ buyerId, pseudonym })) ?? null;
  }

  sameKey(key: string | null): Declaration | null {
    return key === null ? null : (this.byKey.get(key) ?? null);
  }

  ofPerson(participantId: string): readonly Declaration[] {
    return this.byPerson.get(participantId) ?? [];
  }

  sighting(fingerprint: string): Sighting | null {
    return this.sightings.get(fingerprint) ?? null;
  }

  see(fingerprint: string, declarationId: string, row: number, importId: string | null): void {
    this.sightings.set(fingerprint, { declarationId, firstRow: row });
    this.newFingerprints.push({ fingerprint, declarationId, row, importId });
  }

  addParticipant(participant: Participant): void {
    this.participants.set(keyOfPerson(participant), participant);
    this.newParticipants.push(participant);
    this.waiting.add(participant.id);
  }

  addDeclaration(declaration: Declaration): void {
    this.index(declaration);
    this.newDeclarations.push(declaration);
    this.waiting.add(declaration.id);
  }

  /** A record of this file is changed before it is written; a stored one through the unit. */
  async changeDeclaration(unit: Unit, declaration: Declaration, fields: Partial<Declaration>): Promise<void> {
    if (this.waiting.has(declaration.id)) Object.assign(declaration, fields);
    else await unit.update(Declaration, declaration, fields);
  }

  async changeParticipant(unit: Unit, participant: Participant, fields: Partial<Participant>): Promise<void> {
    if (this.waiting.has(participant.id)) Object.assign(participant, fields);
    else await unit.update(Participant, participant, fields);
  }

  /** Writes what waits, parents first. */
  async flush(
    unit: Unit,
    keepFingerprints: (rows: readonly DeclarationFingerprint[]) => Promise<void>,
  ): Promise<void> {
    await unit.createMany(Participant, this.newParticipants);
    await unit.createMany(Declaration, this.newDeclarations);
    await keepFingerprints(this.newFingerprints);
  }

  private index(declaration: Declaration): void {
    const key = declarationKey(declaration);
    if (key !== null) this.byKey.set(key, declaration);
    if (declaration.participantId === null) return;
    const others = this.byPerson.get(declaration.participantId) ?? [];
    others.push(declaration);
    this.byPerson.set(declaration.participantId, others);
  }
}

function keyOfPerson({ buyerId, pseudonym }: { buyerId: string; pseudonym: string }): string {
  return `${buyerId}|${pseudonym}`;
}
