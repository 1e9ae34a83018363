import { loadLaw } from '../../rule-data/load-law';
import { hasMotivation, isExceptionCode, isValidGround } from './exceptions';

const law = loadLaw();
const works = { contractKind: 'contract', nature: 'works', durationMonths: 5 } as const;

describe('grounds of an exception', () => {
  it('short works are less than six months of works, never a concession', () => {
    expect(isValidGround('EXC-4', works, law)).toBe(true);
    expect(isValidGround('EXC-4', { ...works, durationMonths: 6 }, law)).toBe(false);
    expect(isValidGround('EXC-4', { ...works, nature: 'services' }, law)).toBe(false);
    expect(isValidGround('EXC-4', { ...works, contractKind: 'concession' }, law)).toBe(false);
    expect(isValidGround('EXC-4', { contractKind: null, nature: null, durationMonths: null }, law)).toBe(
      true,
    );
  });

  it('a concession keeps two grounds', () => {
    const concession = { contractKind: 'concession', nature: 'services', durationMonths: 60 } as const;
    const open = (['EXC-1', 'EXC-2', 'EXC-3', 'EXC-4'] as const).filter((code) =>
      isValidGround(code, concession, law),
    );
    expect(open).toEqual(['EXC-2', 'EXC-3']);
  });

  it('knows its codes, and an empty motivation', () => {
    expect([isExceptionCode('EXC-3'), isExceptionCode('EXC-9')]).toEqual([true, false]);
    expect([hasMotivation(' \n'), hasMotivation(null), hasMotivation('Motif')]).toEqual([false, false, true]);
  });
});
