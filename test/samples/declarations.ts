import { addMonths, type CalendarDate, daysBetween } from '../../src/shared/domain/calendar-date';
import { type HundredthsOfHour } from '../../src/shared/domain/hours';
import { type SampleFirm } from './firms';
import { modalityFor, type SampleModality } from './modalities';
import { samplePeople, type SamplePerson } from './people';
import { type SampleContract } from './sample-contract';
import { seededRandom, seedOf, type SeededRandom } from './seeded-random';

/** Hours of one person on one contract in one month (`YYYY-MM`). */
export interface SampleDeclaration {
  readonly contract: string;
  readonly lot: number | null;
  readonly month: string;
  readonly person: SamplePerson;
  readonly modality: SampleModality;
  readonly hours: HundredthsOfHour;
}

const FIRST_MONTH = '2025-01-01';
const LAST_MONTH = '2026-10-01';

/** The declarations of 2025 and 2026, for every contract of the département that has hours. */
export function sampleDeclarations(
  contracts: readonly SampleContract[],
  firms: readonly SampleFirm[],
): SampleDeclaration[] {
  const people = samplePeople();
  const lines = contracts
    .filter(
      ({ file, choice, notifiedOn }) => file === 'liste' && choice.hours !== null && notifiedOn !== null,
    )
    .flatMap((contract) => declarationsOf(contract, firms, people));
  return lines.sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function keyOf(line: SampleDeclaration): string {
  return `${line.month} ${line.contract} ${line.person.code}`;
}

function declarationsOf(
  contract: SampleContract,
  firms: readonly SampleFirm[],
  people: Iterator<SamplePerson>,
): SampleDeclaration[] {
  const random = seededRandom(seedOf(`${contract.number} heures`));
  const months = activeMonths(contract);
  const lines: SampleDeclaration[] = [];
  let remaining = months.length === 0 ? 0 : delivered(contract, random);
  while (remaining > 2000) {
    const person = people.next().value as SamplePerson;
    const modality = modalityFor(contract, firms, random);
    const start = random.between(0, Math.max(0, months.length - 3));
    for (const month of months.slice(start, start + random.between(2, 5))) {
      const hours = Math.min(remaining, random.between(70, 140) * 100 + random.pick([0, 0, 50, 25]));
      if (hours <= 0) break;
      lines.push({
        contract: contract.number,
        lot: contract.lot,
        month: month.slice(0, 7),
        person,
        modality,
        hours,
      });
      remaining -= hours;
    }
  }
  return lines;
}

function activeMonths({ notifiedOn, durationMonths }: SampleContract): CalendarDate[] {
  if (notifiedOn === null) return [];
  const months: CalendarDate[] = [];
  const first = addMonths(`${notifiedOn.slice(0, 7)}-01`, 1);
  for (
    let month = first;
    month <= LAST_MONTH && month < addMonths(notifiedOn, durationMonths);
    month = addMonths(month, 1)
  ) {
    if (month >= FIRST_MONTH) months.push(month);
  }
  return months;
}

/** What is due at the end of October 2026 by the calendar, times how well the firm keeps up. */
function delivered(contract: SampleContract, random: SeededRandom): HundredthsOfHour {
  const elapsed = daysBetween(contract.notifiedOn ?? LAST_MONTH, addMonths(LAST_MONTH, 1));
  const share = Math.min(1, elapsed / (contract.durationMonths * 30.44));
  const pace = random.pick([0.42, 0.82, 0.9, 0.96, 1, 1.02, 1.06]);
  return Math.round((contract.choice.hours ?? 0) * share * pace) * 100;
}
