import { type HundredthsOfHour } from '../../shared/domain/hours';
import { type CalendarDate, daysBetween } from '../../shared/domain/calendar-date';
import { agreed, counted, dayInWords, longDate, roundedHours } from '../../shared/domain/french';

/** What awaits, in numbers. */
export interface Awaiting {
  readonly today: CalendarDate;
  /** The last day that counts as soon. */
  readonly soon: CalendarDate;
  readonly toDecide: number;
  readonly toDecideSoon: number;
  readonly declarations: { readonly count: number; readonly oldestDeclaredAt: string | null };
  /** Hundredths, negative. */
  readonly late: { readonly count: number; readonly hours: HundredthsOfHour };
  readonly imports: { readonly ids: readonly string[]; readonly rejected: number; readonly read: number };
}

export interface TodoItem {
  readonly count: number;
  readonly label: string;
  readonly detail: string;
  readonly href: string;
  readonly tone?: 'wrong' | 'late';
}

/** One line for each thing that awaits; nothing for what does not. */
export function todoItems(awaiting: Awaiting): TodoItem[] {
  return [decisions(awaiting), declarations(awaiting), lateHours(awaiting), imports(awaiting)].filter(
    ({ count }) => count > 0,
  );
}

/** "Mardi 24 novembre 2026 · 20 actions, dont 3 marchés à lancer dans les 30 jours". */
export function todoLead(awaiting: Awaiting): string {
  const day = dayInWords(awaiting.today);
  const total = todoItems(awaiting).reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return `${day} · rien n’attend`;
  const { toDecideSoon: soon } = awaiting;
  const pressing = soon === 0 ? '' : `, dont ${counted(soon, 'marché', 'marchés')} à lancer sous 30 jours`;
  return `${day} · ${counted(total, 'action', 'actions')}${pressing}`;
}

function decisions({ toDecide, toDecideSoon, soon }: Awaiting): TodoItem {
  return {
    count: toDecide,
    label: agreed(toDecide, 'marché attend une décision', 'marchés attendent une décision'),
    detail:
      toDecideSoon === 0
        ? 'aucun à lancer sous 30 jours'
        : `${toDecideSoon} à lancer avant le ${longDate(soon)}`,
    href: '/marches?decision=a-decider&tri=lancement',
  };
}

function declarations({ declarations: { count, oldestDeclaredAt }, today }: Awaiting): TodoItem {
  const days = oldestDeclaredAt === null ? 0 : daysBetween(oldestDeclaredAt.slice(0, 10), today);
  return {
    count,
    label: agreed(count, 'déclaration d’heures à contrôler', 'déclarations d’heures à contrôler'),
    detail:
      days < 1
        ? `${agreed(count, 'arrivée')} aujourd’hui`
        : `la plus ancienne attend depuis ${counted(days, 'jour', 'jours')}`,
    href: '/heures/declarations',
  };
}

function lateHours({ late }: Awaiting): TodoItem {
  return {
    count: late.count,
    label: agreed(late.count, 'marché en retard d’heures', 'marchés en retard d’heures'),
    detail: `${roundedHours(late.hours)} à ce jour`,
    href: '/heures?etat=retard',
    tone: 'wrong',
  };
}

function imports({ imports: { ids, rejected, read } }: Awaiting): TodoItem {
  const [only] = ids;
  return {
    count: ids.length,
    label: agreed(ids.length, 'import à corriger', 'imports à corriger'),
    detail: `${counted(rejected, 'ligne', 'lignes')} sur ${read}`,
    href: ids.length === 1 && only !== undefined ? `/importer/${only}` : '/importer',
    tone: 'wrong',
  };
}
