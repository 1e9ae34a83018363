import { type OriginatedFact, type StatedFacts } from './domain/facts/register-facts';
import { factsKept, factsToKeep } from './kept-facts';

const stated = (value: unknown): OriginatedFact => ({ value, origin: 'stated' });

const lot: StatedFacts = {
  buyerKind: { value: 'local-authority', origin: 'buyer' },
  contractingAuthority: { value: false, origin: 'buyer' },
  cpv: stated('90910000'),
  needValue: { value: 80_000_00, origin: 'single-lot' },
  lotValue: { value: 80_000_00, origin: 'awarded-amount' },
  awardedAmount: stated(80_000_00),
  durationMonths: stated(12),
  notifiedOn: stated('2026-03-01'),
  socialConsiderations: stated(['Clause sociale']),
  exception: { value: { code: 'EXC-2', motivation: 'Motif.' }, origin: 'decision' },
  reservedFor: { value: [], origin: 'not-reserved-in-decp' },
  labourShare: stated('0.80'),
};

/** Kept, written as JSON, and read again. */
function throughTheRegister(facts: StatedFacts): StatedFacts {
  const kept = factsToKeep(facts);
  const { form, own } = JSON.parse(JSON.stringify(kept)) as typeof kept;
  return factsKept({ factValues: own }, form, form.shared);
}

describe('the values of facts as they are kept', () => {
  it('are read as they were, whichever stand where', () => {
    const all = Object.entries(lot);
    for (let without = 0; without < 2 ** all.length; without += 7) {
      const facts = Object.fromEntries(all.filter((_, place) => ((without >> place) & 1) === 0));
      expect(throughTheRegister(facts)).toEqual(facts);
    }
    const apart = { ...lot, lotValue: stated(12), awardedAmount: stated(79_999_99) };
    expect(throughTheRegister(apart)).toEqual(apart);
  });

  it('an amount stands once, and what two contracts have alike is one row', () => {
    const { form, own } = factsToKeep(lot);
    expect(own).toEqual([
      '90910000',
      8000000,
      12,
      '2026-03-01',
      { code: 'EXC-2', motivation: 'Motif.' },
      '0.80',
    ]);
    const other = { ...lot, cpv: stated('45233140'), durationMonths: stated(40) };
    expect(factsToKeep(other).form.shared).toEqual(form.shared);
    expect(factsToKeep({ ...lot, lotValue: stated(1) }).form.shared.id).not.toBe(form.shared.id);
    expect(factsToKeep({ ...lot, socialConsiderations: stated([]) }).form.shared.id).not.toBe(form.shared.id);
  });
});
