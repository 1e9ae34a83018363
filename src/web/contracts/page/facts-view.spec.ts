import { type ChangeEntry } from '../../../platform/database/change-entry.entity';
import { factsView, type FactSources } from './facts-view';

const entry = (over: Partial<ChangeEntry>): ChangeEntry => ({
  id: '1',
  at: '2026-11-20T09:00:00Z',
  actorId: null,
  actKind: 'import',
  actRef: 'import-1',
  recordType: 'contracts',
  recordId: 'contract',
  buyerId: 'buyer',
  operation: 'create',
  changes: null,
  ...over,
});
const imported: FactSources = {
  contract: [entry({})],
  procedure: [entry({ recordType: 'procedures' })],
  rows: [{ importId: 'import-1', fileName: 'liste 2026.xlsx', row: 120 }],
};
const origins = (facts: Parameters<typeof factsView>[0], sources: FactSources): (string | null)[] =>
  factsView(facts, null, sources).map(({ origin }) => origin);

describe('where a fact comes from', () => {
  it('an imported value names its file and its row', () => {
    expect(origins({ durationMonths: { value: 36, origin: 'stated' } }, imported)).toEqual([
      'liste 2026.xlsx, ligne 120',
    ]);
  });

  it('a file that shows other buyers is not named', () => {
    const hidden = { ...imported, rows: [{ importId: 'import-1', fileName: null, row: 120 }] };
    expect(origins({ durationMonths: { value: 36, origin: 'stated' } }, hidden)).toEqual([
      'fichier importé, ligne 120',
    ]);
  });

  it('a value typed since says when, the others keep their row', () => {
    const typed = entry({
      id: '2',
      actKind: 'form',
      operation: 'update',
      changes: { durationMonths: [24, 36] },
    });
    const sources = { ...imported, contract: [typed, ...imported.contract] };
    const facts = {
      durationMonths: { value: 36, origin: 'stated' as const },
      cpv: { value: '90919300', origin: 'stated' as const },
    };
    expect(origins(facts, sources)).toEqual(['liste 2026.xlsx, ligne 120', 'saisi le 20/11/2026']);
  });

  it('a derived value says from what', () => {
    const facts = {
      nature: { value: 'services', origin: 'derived-from-cpv' as const },
      lotValue: { value: 41_200_000, origin: 'awarded-amount' as const },
    };
    expect(origins(facts, imported)).toEqual(['déduit du CPV', 'montant attribué, à défaut d’estimation']);
  });
});
