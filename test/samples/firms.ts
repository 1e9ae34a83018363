import { type CalendarDate } from '../../src/shared/domain/calendar-date';
import { withCheckDigit } from '../../src/shared/domain/siret';
import { type SeededRandom } from './seeded-random';
import { groupedBy, readSource, type SourceLine } from './sources';

export interface SampleInclusion {
  readonly kind: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** An invented firm or inclusion structure. */
export interface SampleFirm {
  readonly siret: string;
  readonly name: string;
  readonly trade: string;
  readonly size: string;
  readonly town: string;
  readonly inclusions: readonly SampleInclusion[];
}

// Spreadsheets lose a leading zero: one firm needs one, the others begin with 99 (attributed to nobody).
const FIRM_WITH_LEADING_ZERO = 'Carrières du Gravier Bleu';

export function readFirms(): SampleFirm[] {
  const groups = groupedBy(readSource('entreprises-fictives'), 'nom');
  return [...groups.entries()].map(([name, lines], index) => firm(name, lines, index));
}

/** Who can hold a reserved contract, by the words of the list. */
export function mayHold(firm: SampleFirm, reservedFor: string, day: CalendarDate): boolean {
  const kinds = KINDS[reservedFor] ?? [];
  return firm.inclusions.some(
    ({ kind, from, to }) => kinds.includes(kind) && from <= day && (to === null || to >= day),
  );
}

/** An ordinary firm of the trade. */
export function firmOf(firms: readonly SampleFirm[], trade: string, random: SeededRandom): SampleFirm {
  return random.pick(
    firms.filter((candidate) => candidate.trade === trade && candidate.inclusions.length === 0),
  );
}

/** A structure for a reserved contract: of the same trade when there is one. */
export function structureFor(
  firms: readonly SampleFirm[],
  need: { readonly reservedFor: string; readonly trade: string; readonly day: CalendarDate },
  random: SeededRandom,
): SampleFirm {
  const able = firms.filter((candidate) => mayHold(candidate, need.reservedFor, need.day));
  const sameTrade = able.filter(({ trade }) => trade === need.trade);
  return random.pick(sameTrade.length > 0 ? sameTrade : able);
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  SIAE: ['EI', 'ACI', 'AI', 'ETTI', 'EITI'],
  'EA/ESAT': ['EA', 'EATT', 'ESAT'],
  'SIAE et EA/ESAT': ['EI', 'ACI', 'AI', 'ETTI', 'EITI', 'EA', 'EATT', 'ESAT'],
  ESS: ['SSE', 'ESUS'],
};

function firm(name: string, lines: readonly SourceLine[], index: number): SampleFirm {
  const [first] = lines;
  if (!first) throw new Error(`No line for ${name}.`);
  const prefix = name === FIRM_WITH_LEADING_ZERO ? '099' : '990';
  const siren = withCheckDigit(`${prefix}${String(10_000 + index * 137).padStart(5, '0')}`);
  return {
    siret: withCheckDigit(`${siren}0001`),
    name,
    trade: first('metier'),
    size: first('taille'),
    town: first('commune'),
    inclusions: lines
      .filter((line) => line('inclusion') !== '')
      .map((line) => ({ kind: line('inclusion'), from: line('depuis'), to: line('jusqu_a') || null })),
  };
}
