import 'reflect-metadata';
import { getMetadataArgsStorage } from 'typeorm';
import { normalisedText } from '../../../shared/domain/normalised-text';
import { Contract } from '../../contract.entity';
import { Procedure } from '../../procedure.entity';
import { NATURES, CONTRACT_STATUSES, RESERVATIONS } from '../register-terms';
import { codeLabel, contractListFields, type FieldId, fieldOf, isDerived, registerFields } from './fields';
import { importOnlyFields } from './derived-fields';

const headers = (field: (typeof contractListFields)[number]): string[] => [field.label, ...field.aliases];

describe('the fields of the register', () => {
  it('have one identifier each', () => {
    expect(new Set(contractListFields.map(({ id }) => id)).size).toBe(contractListFields.length);
  });

  it('share no header name', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const field of contractListFields) {
      for (const header of headers(field).map(normalisedText)) {
        const known = owner.get(header);
        if (known !== undefined && known !== field.id) shared.push(`${header}: ${known}, ${field.id}`);
        owner.set(header, field.id);
      }
    }
    expect(shared).toEqual([]);
  });

  it('of a procedure or a contract are columns of their entity', () => {
    const storage = getMetadataArgsStorage();
    const columns = (target: unknown): string[] =>
      storage.columns.filter((entry) => entry.target === target).map((entry) => entry.propertyName);
    const stored = { procedure: columns(Procedure), contract: columns(Contract) };
    for (const field of registerFields) {
      if (field.record === 'procedure' || field.record === 'contract') {
        expect(stored[field.record]).toContain(field.id);
      }
    }
  });

  it('hold cents where they are amounts, hundredths where they are hours: the compiler tells them apart', () => {
    const { initialAmount, statedHours } = { initialAmount: 5_00, statedHours: 7_00 } as Contract;
    // @ts-expect-error: hours kept as an amount
    const amount: Contract['initialAmount'] = statedHours;
    // @ts-expect-error: an amount kept as hours
    const hours: Contract['statedHours'] = initialAmount;
    expect([amount, hours]).toEqual([7_00, 5_00]);
  });

  it('have a list of codes exactly when they are read as codes', () => {
    for (const field of contractListFields) {
      expect([field.id, field.codes !== undefined]).toEqual([
        field.id,
        field.type === 'code' || field.type === 'codes',
      ]);
    }
  });

  it('name no word twice in one list of codes', () => {
    for (const field of contractListFields) {
      const words = (field.codes ?? []).flatMap(({ label, aliases }) => [
        ...new Set([label, ...aliases].map(normalisedText)),
      ]);
      expect([field.id, words.filter((word, index) => words.indexOf(word) !== index)]).toEqual([
        field.id,
        [],
      ]);
    }
  });

  it('cover every code of the register', () => {
    const codes = (id: FieldId): string[] => (fieldOf(id).codes ?? []).map(({ code }) => code);
    expect(codes('nature')).toEqual([...NATURES]);
    expect(codes('status').sort()).toEqual([...CONTRACT_STATUSES].sort());
    expect(codes('reservation')).toEqual([...RESERVATIONS]);
    expect(codeLabel('nature', 'works')).toBe('Travaux');
  });

  it('have a place of their own in an export', () => {
    const places = contractListFields.flatMap(({ column }) => column ?? []);
    expect(new Set(places).size).toBe(places.length);
  });

  it('tell computed columns from reading aids', () => {
    expect(isDerived('currentAmount')).toBe(true);
    expect(importOnlyFields.some(({ id }) => isDerived(id))).toBe(false);
  });
});
