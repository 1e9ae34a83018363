import { type INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type Act } from '../platform/database/unit';
import { Operator, OperatorInclusion } from '../suppliers';
import { INCLUSION_KINDS } from '../suppliers/domain/inclusion-kind';
import { operatorIdentity } from '../suppliers/domain/operator-identity';
import { listLines } from './list-lines';

/** Brings the firms and inclusion structures of a list in, with the dates of their kinds; returns how many. */
export async function importOperators(
  application: INestApplicationContext,
  act: Act,
  path: string,
): Promise<number> {
  const operators = new Map<string, Operator>();
  const kinds: Omit<OperatorInclusion, 'id' | 'operatorId'>[] = [];
  const kindOwners: string[] = [];
  for await (const line of listLines(path)) {
    const { siret = '', nom = '', taille = '' } = line;
    const identityKey = operatorIdentity(siret, nom);
    operators.set(identityKey, newOperator(identityKey, { siret, name: nom, sizeBand: taille || null }));
    const kind = INCLUSION_KINDS.find((each) => each === line['type_inclusion']);
    if (kind === undefined) continue;
    kinds.push({ kind, validFrom: line['valable_du'] || null, validTo: line['valable_au'] || null });
    kindOwners.push(identityKey);
  }
  await application.get(UnitOfWork).run(act, async (unit) => {
    for (const operator of operators.values()) operator.id = unit.nextId();
    await unit.createMany(Operator, [...operators.values()]);
    const inclusions = kinds.map((kind, index) => {
      const operatorId = operators.get(kindOwners[index] ?? '')?.id ?? '';
      return { id: unit.nextId(), operatorId, ...kind };
    });
    await unit.createMany(OperatorInclusion, inclusions);
  });
  return operators.size;
}

function newOperator(
  identityKey: string,
  { siret, name, sizeBand }: { siret: string; name: string; sizeBand: string | null },
): Operator {
  return { id: '', identifier: siret, identifierType: 'SIRET', name, sizeBand, identityKey, version: 1 };
}
