import fc from 'fast-check';
import {
  labourHours,
  shareForLabourHours,
  transferHours,
  valueForLabourHours,
  valueForTransferHours,
} from './hours-formula';

const building = { value: 100_000_000, labourShare: '0.5', effortRate: '0.05', hourlyCost: '30' };
const cleaning = { value: 60_000_000, effortRate: '0.10', durationMonths: 36, cleaningConstant: '25' };

describe('hours of an integration clause', () => {
  it('the worked example of a Maison de l’emploi gives 833 hours', () => {
    expect(labourHours(building)).toBe(833);
  });

  it.each([
    ['400', 960],
    ['600', 240],
    ['650', 60],
    ['700', -120],
  ])('the cleaning branch: %s monthly hours taken over leave %d', (transferredMonthlyHours, hours) => {
    expect(transferHours({ ...cleaning, transferredMonthlyHours })).toBe(hours);
  });

  it('a half is rounded away from zero, on both sides', () => {
    expect(labourHours({ value: 50, labourShare: '1', effortRate: '1', hourlyCost: '1' })).toBe(1);
    const below = {
      value: 0,
      effortRate: '0.5',
      transferredMonthlyHours: '1',
      durationMonths: 1,
      cleaningConstant: '25',
    };
    expect(transferHours(below)).toBe(-1);
  });

  it('an amount of zero with nobody to take over is zero hours, not a negative zero', () => {
    const hours = transferHours({ ...cleaning, value: 0, transferredMonthlyHours: '0' });
    expect(Object.is(hours, 0)).toBe(true);
  });

  it('the first amount that reaches a number of hours is the first one to the cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 10, max: 60 }),
        (share, rate, cost) => {
          const inputs = {
            labourShare: String(share / 100),
            effortRate: String(rate / 100),
            hourlyCost: String(cost),
          };
          const value = valueForLabourHours('150', inputs) ?? 0;
          expect(labourHours({ ...inputs, value })).toBe(150);
          expect(labourHours({ ...inputs, value: value - 1 })).toBe(149);
        },
      ),
    );
  });

  it('with staff taken over too', () => {
    const inputs = {
      effortRate: '0.07',
      transferredMonthlyHours: '333.5',
      durationMonths: 36,
      cleaningConstant: '25',
    };
    const value = valueForTransferHours('150', inputs) ?? 0;
    expect(transferHours({ ...inputs, value })).toBe(150);
    expect(transferHours({ ...inputs, value: value - 1 })).toBe(149);
  });

  it('no amount reaches hours at a rate of zero, no share above the whole price', () => {
    expect(valueForLabourHours('150', { ...building, effortRate: '0' })).toBeNull();
    expect(
      valueForTransferHours('150', { ...cleaning, effortRate: '0', transferredMonthlyHours: '1' }),
    ).toBeNull();
    expect(shareForLabourHours('150', { ...building, value: 100 })).toBeNull();
  });
});
