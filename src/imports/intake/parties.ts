import { blankBuyer, Buyer } from '../../contracts';
import { type Unit } from '../../platform/database/unit';
import { Operator, type OperatorsRepository } from '../../suppliers';
import { normalisedText } from '../../shared/domain/normalised-text';
import { operatorIdentity } from '../../suppliers/domain/operator-identity';
import { type ContractDraft, type OperatorDraft } from '../domain/contract-draft';
import { type RegisterLookup } from './register-lookup.repository';

/** Buyers and operators named by the rows: found, else created once. */
export class Parties {
  private readonly buyers = new Map<string, Buyer>();
  private readonly operators = new Map<string, Operator>();
  private readonly names = new Map<Operator, string>();
  private newBuyers: Buyer[] = [];
  private newOperators: Operator[] = [];

  constructor(
    private readonly unit: Unit,
    private readonly lookup: RegisterLookup,
    private readonly operatorsRepository: OperatorsRepository,
  ) {}

  /** Loads what a batch will name, in two questions. */
  async load(rows: readonly { readonly siret: string; readonly draft: ContractDraft }[]): Promise<void> {
    const sirets = distinct(rows.map(({ siret }) => siret)).filter((siret) => !this.buyers.has(siret));
    for (const [siret, buyer] of await this.lookup.buyersBySiret(this.unit.manager, sirets))
      this.buyers.set(siret, buyer);
    const mentions = rows.flatMap(({ draft: { holders, subcontracts } }) =>
      subcontracts.length === 0
        ? holders
        : [...holders, ...subcontracts.flatMap(({ operator }) => operator ?? [])],
    );
    const keys = distinct(mentions.map(({ identifier, name }) => operatorIdentity(identifier, name)));
    const unknown = keys.filter((key) => !this.operators.has(key));
    for (const [key, operator] of await this.operatorsRepository.byIdentity(unknown, this.unit.manager))
      this.operators.set(key, operator);
  }

  knownBuyer(siret: string): Buyer | null {
    return this.buyers.get(siret) ?? null;
  }

  buyer(named: { siret: string; name: string | null; kind: Buyer['kind'] | null }): Buyer {
    const known = this.buyers.get(named.siret);
    if (known) return known;
    const buyer = {
      ...blankBuyer(this.unit.nextOfMany(), named.siret, named.name),
      kind: named.kind ?? 'local-authority',
    };
    this.buyers.set(named.siret, buyer);
    this.newBuyers.push(buyer);
    return buyer;
  }

  operator(named: OperatorDraft): Operator {
    const identityKey = operatorIdentity(named.identifier, named.name);
    const known = this.operators.get(identityKey);
    if (known) {
      if (known.name === null && named.name !== null) this.giveName(known, named.name);
      return known;
    }
    const { identifier, identifierType, name } = named;
    const operator: Operator = {
      id: this.unit.nextOfMany(),
      identifier,
      identifierType,
      name,
      sizeBand: null,
      identityKey,
      version: 1,
    };
    this.operators.set(identityKey, operator);
    this.newOperators.push(operator);
    return operator;
  }

  /** Files of essential data give numbers alone: the first list that names the operator completes it. */
  private giveName(operator: Operator, name: string): void {
    if (this.newOperators.includes(operator)) operator.name = name;
    else this.names.set(operator, name);
  }

  /** Writes the new ones; before the contracts that point at them. */
  async flush(): Promise<void> {
    await this.unit.createMany(Buyer, this.newBuyers);
    await this.unit.createMany(Operator, this.newOperators);
    this.newBuyers = [];
    this.newOperators = [];
  }

  /** Writes the names learnt; after the contracts, so that those of this batch are found by them too. */
  async flushNames(): Promise<void> {
    for (const [operator, name] of this.names) {
      this.unit.updateLater(Operator, operator, { name });
      await this.lookup.addToSearch(this.unit.manager, operator.id, normalisedText(name));
    }
    await this.unit.writeUpdates();
    this.names.clear();
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
