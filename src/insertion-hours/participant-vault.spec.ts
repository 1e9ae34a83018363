import { testSettings } from '../../test/support/application';
import { ParticipantVault } from './participant-vault';
import { readHoursPractice } from './practice-data';

describe('the vault of participants', () => {
  const vault = new ParticipantVault(testSettings());

  it('gives one pseudonym a code and a buyer, whatever the writing', () => {
    expect(vault.pseudonym('b1', 'val 0007')).toBe(vault.pseudonym('b1', 'VAL-0007'));
    expect(vault.pseudonym('b1', 'VAL-0007')).not.toBe(vault.pseudonym('b2', 'VAL-0007'));
    expect(vault.pseudonym('b1', 'VAL-0007')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('depends on the secret', () => {
    const other = new ParticipantVault({ ...testSettings(), secret: 'b'.repeat(64) });
    expect(other.pseudonym('b1', 'VAL-0007')).not.toBe(vault.pseudonym('b1', 'VAL-0007'));
    expect(() => other.open('p1', vault.seal('p1', ['B_TH']))).toThrow('scellées avec un autre secret');
  });

  it('seals the statuses of one person, and opens them for that person alone', () => {
    const sealed = vault.seal('p1', ['B_RSA', 'B_TH']);
    expect(sealed).not.toContain('B_TH');
    expect(vault.open('p1', sealed)).toEqual(['B_RSA', 'B_TH']);
    expect(() => vault.open('p2', sealed)).toThrow();
    expect(vault.open('p1', vault.seal('p1', []))).toEqual([]);
  });
});

describe('the parameters of practice', () => {
  it('name each divisor of full-time equivalents', () => {
    const { etpDivisors, plausibleMonthlyHours, eligibilityMonths } = readHoursPractice();
    expect(etpDivisors.map(({ code }) => code)).toEqual(['ETP_1607', 'ETP_1820', 'ETP_1505', 'ETP_1600']);
    expect([plausibleMonthlyHours, eligibilityMonths].every((value) => value > 0)).toBe(true);
  });
});
