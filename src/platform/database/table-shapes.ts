import { type DataSource } from 'typeorm';

/**
 * Rows of a table in a large register, then how many share the first column of the index, the first two and so on:
 * few buyers, few states, many contracts. A sum over all contracts reads an index from end to end ("noskipscan").
 */
const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  buyers: { primary: '10 1', buyers_siret: '10 1' },
  procedures: { primary: '80000 1', procedures_reference: '80000 20000 1' },
  contracts: {
    primary: '100000 1',
    contracts_decp: '100000 25000 1',
    contracts_subject: '100000 25000 1',
    contracts_procedure: '100000 2',
    contracts_day: '100000 100 1',
    contracts_signed: '5000 2',
  },
  contract_holders: {
    primary: '100000 1',
    contract_holders_contract: '100000 1',
    contract_holders_operator: '100000 100',
  },
  operators: { primary: '5000 1', operators_identity: '5000 1' },
  amendments: { primary: '5000 1', amendments_contract: '5000 2 1' },
  assessments: { primary: '100000 1', assessments_contract: '100000 1 1', assessments_in_force: '100000 1' },
  verdicts: { primary: '500 1' },
  shared_facts: { primary: '500 1' },
  decisions: { primary: '12000 1', decisions_contract: '12000 1 1', decisions_in_force: '12000 1' },
  commitments: {
    primary: '15000 1',
    commitments_buyer: '15000 5000 1',
    commitments_contract: '15000 2 1',
    commitments_in_force: '12000 1',
  },
  participants: { primary: '30000 1', participants_pseudonym: '30000 10000 1' },
  declarations: {
    primary: '1000000 1',
    declarations_buyer: '1000000 900000 9000 1',
    declarations_contract: '1000000 100 6 1 noskipscan',
    declarations_sums: '1000000 100 100 80 6 1 noskipscan',
    declarations_participant: '1000000 30',
    declarations_import: '1000000 20000',
    declarations_supersedes: '1000000 2',
    declarations_year: '1000000 12000',
    declarations_state: '1000000 300000 100000 10000',
  },
  change_entries: {
    primary: '200000 1',
    change_entries_record: '200000 50000 2 1',
    change_entries_act: '200000 50000 2000',
  },
};

/**
 * Tells SQLite the shape of the register. Without it, it takes the condition on the buyers of a person, which half of
 * the contracts meet, for rarer than a list of identifiers. Written by hand rather than measured (`ANALYZE`): the
 * plans are then the same on every register and from its first day. PostgreSQL measures by itself.
 */
export async function describeShapes({ options, manager }: DataSource): Promise<void> {
  if (options.type === 'postgres') return;
  await manager.query('ANALYZE sqlite_schema');
  await manager.query('DELETE FROM sqlite_stat1');
  for (const [table, indexes] of Object.entries(SHAPES))
    for (const [name, shape] of Object.entries(indexes)) {
      const index = name === 'primary' ? `sqlite_autoindex_${table}_1` : name;
      await manager.query('INSERT INTO sqlite_stat1 VALUES (?, ?, ?)', [table, index, shape]);
    }
  await manager.query('ANALYZE sqlite_schema');
}
