import { type FieldId, fieldOf } from '../../../contracts/domain/fields/fields';
import { cpvNomenclature } from '../../../reading/domain/cpv-nomenclature';
import { dateBounds } from '../../../reading/domain/values/date';
import { readTypedValue, typedText } from './typed-value';

const context = {
  dates: dateBounds('2026-11-24'),
  cpv: cpvNomenclature([['90919300', 'Services de nettoyage d’écoles']]),
};
const read = (id: FieldId, given: unknown): unknown => readTypedValue(fieldOf(id), given, context);
const value = (stored: unknown): unknown => ({ kind: 'value', value: stored });

describe('a value typed in a form', () => {
  it('French amounts, dates, durations and codes are read as an import reads them', () => {
    expect(read('needValue', '1 234,56')).toEqual(value(123456));
    expect(read('launchedOn', '02/12/2026')).toEqual(value('2026-12-02'));
    expect(read('durationMonths', '3 ans')).toEqual(value(36));
    expect(read('cpv', '90919300-2')).toEqual(value('90919300'));
    expect(read('socialServices', 'non')).toEqual(value(false));
  });

  it('blank and "NC" are not stated', () => {
    expect(read('needValue', '  ')).toEqual(value(null));
    expect(read('launchedOn', 'NC')).toEqual(value(null));
    expect(read('socialConsiderations', undefined)).toEqual(value(null));
  });

  it.each([
    ['launchedOn', '31/02/2026'],
    ['needValue', 'environ 40 000'],
    ['initialAmount', '1'],
    ['needValue', '0'],
    ['estimatedValue', '999 999 999'],
    ['maximumAmount', '10 000 000 000,01'],
    ['durationMonths', '0'],
    ['cpv', '12345678'],
    ['nature', 'rien de tel'],
  ] as const)('what an import would set aside or doubt is asked again: %s « %s »', (id, text) => {
    expect(read(id, text)).toEqual({ kind: 'issue', message: expect.stringContaining(`« ${text} »`) });
  });

  it.each([
    ['needValue', 123456],
    ['needValue', 82400000],
    ['launchedOn', '2026-12-02'],
    ['transferredMonthlyHours', 15167],
    ['transferredMonthlyHours', 10000],
    ['effortRate', '0.05'],
    ['hourlyCost', '25.75'],
    ['socialConsiderations', ['Clause sociale']],
  ] as const)('what a form opens with is read back to the same value: %s', (id, stored) => {
    expect(read(id, typedText(fieldOf(id), stored))).toEqual(value(stored));
  });
});
