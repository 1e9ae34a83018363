import { FACT_CASES, type FactCase } from './fact-case';
import { FactsWorld } from './facts-world';

/** Expected of every case that does not say another. */
const USUAL = { buyerKind: 'local-authority', contractKind: 'contract' };
/** Facts that have one origin wherever they are known. */
const ORIGINS_BY_NATURE: Readonly<Record<string, string>> = {
  buyerKind: 'fiche de l’acheteur',
  contractingAuthority: 'fiche de l’acheteur',
  exception: 'décision de l’acheteur',
};
const RESTS_ON = 'Repose sur';

describe('from the register to the facts', () => {
  let world: FactsWorld;
  beforeAll(async () => {
    world = await FactsWorld.with(FACT_CASES);
  });
  afterAll(() => world.close());

  it.each(FACT_CASES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const { facts, origins, sentences, hours } = world.of(one);
    const expected: Readonly<Record<string, unknown>> = { ...USUAL, ...one.facts };
    expect(facts).toEqual(expected);
    expect(origins).toEqual(expectedOrigins(one, Object.keys(expected)));
    for (const [rule, words] of Object.entries(one.sentences ?? {})) expect(sentences[rule]).toContain(words);
    if (one.hours) expect(hours).toBe(one.hours);
    if (one.page) expect(await world.page(one)).toEqual(expect.arrayContaining([...one.page]));
  });

  it('a sentence speaks of the origin of derived facts alone', () => {
    const stated = FACT_CASES.filter(({ derived }) => derived === undefined);
    expect(stated.length).toBeGreaterThan(20);
    for (const one of stated)
      expect(Object.values(world.of(one).sentences).filter((text) => text.includes(RESTS_ON))).toEqual([]);
  });

  it('each case has its own name', () => {
    expect(new Set(FACT_CASES.map(({ name }) => name)).size).toBe(FACT_CASES.length);
  });
});

function expectedOrigins({ derived }: FactCase, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [name, derived?.[name] ?? ORIGINS_BY_NATURE[name] ?? 'stated']),
  );
}
