import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type CpvCode } from '../../../shared/domain/cpv-code';
import { type Cents } from '../../../shared/domain/euros';
import { type CpvPotentials } from './cpv-potential';
import { type Effect, type EffectId } from './effects';
import { type LegalReference } from './legal-reference';
import {
  amountOf,
  changeDays,
  type DatedParameter,
  type ParameterId,
  type ParameterReading,
  readParameter,
} from './parameters';

/** Lists of codes that rules read: CPV prefixes, départements. */
export const FAMILY_IDS = ['staff-transfer-cpv', 'integration-object-cpv', 'overseas'] as const;
export type FamilyId = (typeof FAMILY_IDS)[number];

/** What the law consists of, as loaded from `data/`. */
export interface LawContent {
  readonly parameters: Readonly<Record<ParameterId, DatedParameter>>;
  readonly effects: Readonly<Record<EffectId, Effect>>;
  readonly families: Readonly<Record<FamilyId, readonly string[]>>;
  readonly references: ReadonlyMap<string, LegalReference>;
  readonly potentials: CpvPotentials;
  /** Closed list of art. L2113-15: health, social and cultural services. */
  readonly sseServices: ReadonlySet<CpvCode>;
  /** CPV 2008: code to official French label. */
  readonly nomenclature: ReadonlyMap<CpvCode, string>;
}

const MOST_REMEMBERED = 4_000;

/** The law that an assessment reads: every number with its period, every text with its link. */
export class Law {
  private readonly days = new Map<ParameterId, readonly CalendarDate[]>();
  private readonly amounts = new Map<ParameterId, readonly Cents[]>();
  private readonly classes = new Map<(code: CpvCode, law: Law) => string, readonly CpvCode[]>();

  private readonly answers = new WeakMap<object, Map<string, unknown>>();
  private readonly profiles = new Map<CpvCode, string>();
  private readonly derived = new WeakMap<object, unknown>();

  constructor(readonly content: LawContent) {}

  /** The parameter at a launch day. */
  read(id: ParameterId, day: CalendarDate): ParameterReading {
    return readParameter(this.content.parameters[id], day);
  }

  /** An amount at a launch day, in cents; same nearest-period rule as `read`. */
  amountAt(id: ParameterId, day: CalendarDate): Cents {
    const amounts = this.amountsOf(id);
    const { periods } = this.content.parameters[id];
    const index = periods.findIndex((period) => period.to === null || day <= period.to);
    return amounts[index === -1 ? amounts.length - 1 : index] ?? 0;
  }

  /** The value of a parameter that has never changed, as decimal text. */
  constant(id: ParameterId): string {
    const [only, ...others] = this.content.parameters[id].periods;
    if (only === undefined || others.length > 0) throw new RangeError(`${id} has more than one period`);
    return only.value;
  }

  /** The amount of a parameter that has never changed, in cents. */
  constantAmount(id: ParameterId): Cents {
    return this.amountsOf(id)[0] ?? 0;
  }

  /** Every amount the parameter ever had, in cents. */
  amountsOf(id: ParameterId): readonly Cents[] {
    const known = this.amounts.get(id);
    if (known) return known;
    const amounts = this.content.parameters[id].periods.map(amountOf);
    this.amounts.set(id, amounts);
    return amounts;
  }

  /** First days of the periods of a parameter. */
  changeDaysOf(id: ParameterId): readonly CalendarDate[] {
    const known = this.days.get(id);
    if (known) return known;
    const days = changeDays(this.content.parameters[id]);
    this.days.set(id, days);
    return days;
  }

  effect(id: EffectId): Effect {
    return this.content.effects[id];
  }

  inForce(id: EffectId, launchedOn: CalendarDate): boolean {
    return launchedOn >= this.content.effects[id].from;
  }

  /** True when the code begins with one of the family's prefixes. */
  inFamily(id: FamilyId, code: string): boolean {
    return this.content.families[id].some((prefix) => code.startsWith(prefix));
  }

  reference(id: string): LegalReference {
    const reference = this.content.references.get(id);
    if (!reference) throw new RangeError(`No legal reference ${id}`);
    return reference;
  }

  /** One code of the nomenclature for each class that `classify` tells apart: what a missing CPV can be. */
  cpvClasses(classify: (code: CpvCode, law: Law) => string): readonly CpvCode[] {
    const known = this.classes.get(classify);
    if (known) return known;
    const firstOfClass = new Map<string, CpvCode>();
    for (const code of this.content.nomenclature.keys()) {
      const name = classify(code, this);
      if (!firstOfClass.has(name)) firstOfClass.set(name, code);
    }
    const codes = [...firstOfClass.values()];
    this.classes.set(classify, codes);
    return codes;
  }

  /** What follows from the law alone, worked out once for each owner. */
  once<T>(owner: object, work: () => T): T {
    const before = this.derived.get(owner);
    if (before !== undefined) return before as T;
    const made = work();
    this.derived.set(owner, made);
    return made;
  }

  /** All that the law says of a code: two codes of one profile have the same answers everywhere. */
  profileOf(code: CpvCode): string {
    const known = this.profiles.get(code);
    if (known !== undefined) return known;
    const { potentials, sseServices } = this.content;
    const families = FAMILY_IDS.filter((id) => this.inFamily(id, code));
    const profile = [potentials.of(code)?.prefix ?? '', sseServices.has(code), ...families].join(' ');
    this.profiles.set(code, profile);
    return profile;
  }

  /** Keeps what a question answered under a key that says all it read: the same question is not worked out twice. */
  remembered<T>(question: object, key: string, work: () => T): T {
    const before = this.answers.get(question)?.get(key);
    if (before !== undefined) return before as T;
    const answer = work();
    const known = this.answers.get(question) ?? new Map<string, unknown>();
    if (known.size >= MOST_REMEMBERED) known.clear();
    this.answers.set(question, known.set(key, answer));
    return answer;
  }
}
