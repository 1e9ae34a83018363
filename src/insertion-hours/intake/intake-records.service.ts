import { Injectable } from '@nestjs/common';
import { type Unit } from '../../platform/database/unit';
import { type Perimeter } from '../../shared/domain/perimeter';
import { OperatorsRepository } from '../../suppliers';
import { operatorIdentity } from '../../suppliers/domain/operator-identity';
import { type ContractTerms } from '../contract-terms.repository';
import { DeclarationsRepository } from '../declarations.repository';
import { type DeclarationRow } from '../domain/declaration-row';
import { ParticipantVault } from '../participant-vault';
import { ParticipantsRepository } from '../participants.repository';
import { type LoadedSet } from './working-set';

interface Asked {
  readonly rows: readonly DeclarationRow[];
  readonly contracts: ReadonlyMap<string, ContractTerms>;
  readonly fingerprints: readonly string[];
}

/** The records that rows may meet: people, declarations, rows already seen, employers. */
@Injectable()
export class IntakeRecords {
  constructor(
    private readonly participants: ParticipantsRepository,
    private readonly declarations: DeclarationsRepository,
    private readonly operators: OperatorsRepository,
    private readonly vault: ParticipantVault,
  ) {}

  async load(
    unit: Unit,
    perimeter: Perimeter,
    { rows, contracts, fingerprints }: Asked,
  ): Promise<Pick<LoadedSet, 'participants' | 'declarations' | 'seen' | 'employers'>> {
    const { manager } = unit;
    const buyers = [...new Set([...contracts.values()].map(({ buyerId }) => buyerId))];
    const codes = [...new Set(rows.flatMap(({ participantCode }) => participantCode ?? []))];
    const pseudonyms = buyers.flatMap((buyerId) => codes.map((code) => this.vault.pseudonym(buyerId, code)));
    const identities = rows.map(({ employerSiret, employerName }) =>
      operatorIdentity(employerSiret, employerName),
    );
    const employers = await this.operators.byIdentity([...new Set(identities)], manager);
    return {
      participants: await this.participants.byPseudonyms(perimeter, pseudonyms, manager),
      declarations: await this.declarations.ofContracts(perimeter, [...contracts.keys()], manager),
      seen: await this.declarations.seen(fingerprints, manager),
      employers: new Map([...employers].map(([identity, { id }]) => [identity, id])),
    };
  }
}
