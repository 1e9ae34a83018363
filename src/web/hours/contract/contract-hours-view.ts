import { type Commitment, type Declaration } from '../../../insertion-hours';
import { type Balance } from '../../../insertion-hours/domain/balance';
import { formulaLabel } from '../../../insertion-hours/domain/commitment-terms';
import { modalityLabel } from '../../../insertion-hours/domain/modality';
import { type PaceProjection } from '../../../insertion-hours/domain/pace';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { groupedBy } from '../../../shared/domain/grouped-by';
import { counted, hours, longDate, plainHours, roundedHours, shortDate } from '../../../shared/domain/french';
import { type CellView, tableOf, type TableView } from '../../shell/table-view';
import { periodInWords, stateChip } from '../hours-words';
import { lastAct } from '../review/declaration-rows.service';
import { queueAddress } from '../review/queue-query';

/** The page shows the latest; the others are one click away. */
const LINES_SHOWN = 12;

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly origin?: string;
  readonly tone?: 'wrong' | 'good';
}

/** "Retard de 197 heures : à ce rythme, il manquera 236 heures au terme du 31 décembre 2027." */
export function contractLead(
  balance: Balance | undefined,
  pace: PaceProjection | null,
  endsOn: CalendarDate | null,
  today: CalendarDate,
): string {
  if (balance === undefined) return 'Aucune heure n’est retenue sur ce marché.';
  const where = standing(balance);
  const end = endsOn === null ? '' : longDate(endsOn);
  if (endsOn !== null && endsOn < today) return `${where} au terme, le ${end}.`;
  if (pace === null) return `${where}.`;
  const then =
    pace.missing > 0
      ? `il manquera ${roundedHours(pace.missing)} au terme du ${end}`
      : `l’engagement sera tenu au terme du ${end}`;
  return `${where} : à ce rythme, ${then}.`;
}

function standing({ due, validated, retained, balance }: Balance): string {
  if (due === 0 && validated === 0)
    return `Rien n’est encore dû sur ${hours(retained)} ${retained < 200 ? 'retenue' : 'retenues'}`;
  if (balance === 0) return 'À jour';
  return balance < 0 ? `Retard de ${roundedHours(Math.abs(balance))}` : `Avance de ${roundedHours(balance)}`;
}

/** The commitment and the balance of the day, each figure with where it comes from. */
export function commitmentFacts(
  commitment: Commitment | undefined,
  balance: Balance | undefined,
  suspended: boolean,
): Fact[] {
  const facts: Fact[] = [];
  if (commitment !== undefined) {
    const { computedHours, retainedHours, formula, gapReason, decidedOn, startsOn, endsOn } = commitment;
    if (computedHours !== null)
      facts.push({ label: 'Calculé', value: hours(computedHours), origin: formulaLabel(formula) });
    const origin = [
      computedHours === null ? formulaLabel(formula) : '',
      withoutStop(gapReason),
      `retenu le ${shortDate(decidedOn)}`,
    ]
      .filter(Boolean)
      .join(', ');
    facts.push({ label: 'Retenu', value: hours(retainedHours), origin });
    if (startsOn !== null && endsOn !== null)
      facts.push({
        label: 'Période',
        value: `${shortDate(startsOn)} – ${shortDate(endsOn)}`,
        ...(suspended ? { origin: 'suspendue en partie' } : {}),
      });
  }
  if (balance === undefined) return facts;
  const { due, declared, validated, balance: gap } = balance;
  return [
    ...facts,
    { label: 'Dû à ce jour', value: roundedHours(due), origin: 'au prorata des jours écoulés' },
    { label: 'Déclaré', value: hours(declared) },
    { label: 'Validé', value: hours(validated) },
    { label: 'Solde', value: roundedHours(gap), tone: gap < 0 ? 'wrong' : 'good' },
  ];
}

type Line = readonly [Declaration, ...Declaration[]];

/** Declarations of one month, employer, modality and state on one line, newest first. */
export function declarationsTable(contractId: string, declarations: readonly Declaration[]): TableView {
  const groups = groupedBy(
    declarations,
    ({ periodFrom, periodTo, employerName, employerSiret, modality, state }) =>
      [periodFrom, periodTo, employerSiret ?? employerName, modality, state].join('|'),
  );
  const lines = [...groups.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1));
  return tableOf('Déclarations d’heures de ce marché', lines.slice(0, LINES_SHOWN), [
    { label: 'Période', kind: 'code', cell: (line) => periodCell(contractId, line) },
    {
      label: 'Employeur',
      cell: ([{ employerName, employerSiret }]) => employerName ?? employerSiret ?? 'non renseigné',
    },
    { label: 'Modalité', cell: ([{ modality }]) => modalityLabel(modality) },
    { label: 'Personnes', kind: 'number', cell: (line) => String(peopleOf(line).size) },
    {
      label: 'Heures',
      unit: 'h',
      kind: 'number',
      cell: (line) => plainHours(line.reduce((sum, { countedHours }) => sum + countedHours, 0)),
    },
    { label: 'État', kind: 'chip', cell: ([{ state }]) => ({ chip: stateChip(state) }) },
    { label: 'Dernier acte', cell: (line) => lastAct(latestOf(line)) },
  ]);
}

function keyOf([first]: Line): string {
  return `${first.periodFrom}|${first.id}`;
}

function periodCell(contractId: string, [first, ...others]: Line): CellView {
  const whole = { state: null, contractId, month: first.periodTo.slice(0, 7), cursor: null };
  const href = others.length === 0 ? `/heures/declarations/${first.id}` : queueAddress(whole);
  return { text: periodInWords(first), href };
}

function peopleOf(line: Line): ReadonlySet<string> {
  return new Set(line.map(({ participantId, id }) => participantId ?? id));
}

function latestOf(line: Line): Declaration {
  const actedAt = ({ decidedAt, declaredAt }: Declaration): string => decidedAt ?? declaredAt;
  return line.reduce((latest, each) => (actedAt(each) > actedAt(latest) ? each : latest));
}

/** "2 déclarations à contrôler", for the button; empty when none waits. */
export function waitingLabel(declarations: readonly Declaration[]): string {
  const count = declarations.filter(({ state }) => state === 'submitted').length;
  return count === 0 ? '' : counted(count, 'déclaration', 'déclarations');
}

/** A reason that is quoted inside a line. */
function withoutStop(reason: string | null): string {
  return (reason ?? '').replace(/\.\s*$/, '');
}
