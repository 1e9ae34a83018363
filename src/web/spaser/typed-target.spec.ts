import { type Unit } from '../../reporting/domain/indicators/indicator';
import { readTypedTarget } from './typed-target';

describe('a target as typed', () => {
  it.each<[string, Unit, string]>([
    ['30 %', 'rate', '0.3'],
    ['30,5', 'rate', '0.305'],
    ['0,3 %', 'rate', '0.003'],
    ['100\u202f%', 'rate', '1'],
    ['1 200 000 €', 'euros', '1200000.00'],
    ['1,2 M€', 'euros', '1200000.00'],
    ['24 000 h', 'hours', '24000.00'],
    ['12 marchés', 'contracts', '12'],
    ['90', 'persons', '90'],
  ])('« %s » as %s is %s', (typed, unit, value) => {
    expect(readTypedTarget(typed, unit)).toEqual({ value });
  });

  it('empty is no target', () => {
    expect(readTypedTarget('  ', 'rate')).toEqual({ value: null });
  });

  it('a share without its sign that could be a fraction is asked about, never guessed', () => {
    expect(readTypedTarget('0,3', 'rate')).toMatchObject({ issue: expect.stringContaining('deux façons') });
    expect(readTypedTarget('1', 'rate')).toHaveProperty('issue');
  });

  it('what is no number says how to write one', () => {
    expect(readTypedTarget('beaucoup', 'hours')).toMatchObject({
      issue: expect.stringContaining('24 000 h'),
    });
    expect(readTypedTarget('150 %', 'rate')).toHaveProperty('issue');
  });
});
