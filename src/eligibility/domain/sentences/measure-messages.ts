import { computeHours } from '../hours/compute-hours';
import { hasMotivation, isValidGround } from '../verdict/exceptions';
import { type Measure, type MeasureId } from '../measures/measure';
import { type Settlement } from '../settle/settle';
import { NO_ORIGINS, RememberedSentence } from './remembered-sentence';
import { missingSentence } from './result-message';
import { type SettledStatus } from '../verdict/outcome';
import { type Case } from '../settle/subjects';
import { EXCEPTION_WORDS } from './fact-words';
import { counted, durationInMonths, exactEuros, longDate } from '../../../shared/domain/french';

/** What is said of a measure: its status, or what is missing to know it. */
export class MeasureSentence {
  private readonly sentence = new RememberedSentence();

  constructor(
    private readonly measure: Measure,
    private readonly settlement: Settlement<SettledStatus>,
  ) {}

  of(given: Case): string {
    return this.sentence.of(given, NO_ORIGINS, this.write);
  }

  private readonly write = (given: Case): string =>
    this.settlement.settled
      ? this.measure.message(this.settlement.answer, given)
      : missingSentence(this.settlement.missing, given);
}

type Words = Readonly<Record<SettledStatus, string>>;

/** Social condition: the duty, the exception that lifts it, or the family that invites to it. */
export function socialConditionMessage(status: SettledStatus, { facts, law }: Case): string {
  const { exception } = facts;
  if (status === 'required')
    return `Une condition d'exécution sociale est obligatoire.${groundWarning({ facts, law })}`;
  if (
    exception !== null &&
    hasMotivation(exception.motivation) &&
    isValidGround(exception.code, facts, law)
  ) {
    return `Exception motivée enregistrée (${EXCEPTION_WORDS[exception.code]}) : la condition sociale reste possible.`;
  }
  return status === 'recommended'
    ? "Pas d'obligation, mais la famille d'achat s'y prête : une condition sociale est conseillée."
    : "Pas d'obligation : une condition sociale reste possible.";
}

function groundWarning({ facts, law }: Case): string {
  const { exception } = facts;
  if (exception === null) return '';
  if (!hasMotivation(exception.motivation))
    return " L'exception enregistrée n'est pas motivée : écrivez sa motivation.";
  return isValidGround(exception.code, facts, law)
    ? ''
    : ` L'exception enregistrée (${EXCEPTION_WORDS[exception.code]}) n'est pas ouverte à ce contrat : choisissez-en une autre.`;
}

/** Integration clause: the hours it would carry, or why it would carry too few. */
export function integrationClauseMessage(status: SettledStatus, given: Case): string {
  const computed = computeHours(given);
  const hours = computed === null ? '' : ` (${counted(computed.hours, 'heure')} par le calcul)`;
  if (status === 'excluded')
    return `Le personnel à reprendre ne laisse aucune marge${hours} : étudier une réservation ou un autre lot.`;
  if (status === 'recommended') return `Clause d'insertion conseillée${hours}.`;
  return `Clause d'insertion possible${hours} : ${reasonAgainst(given, computed?.hours ?? null)}.`;
}

function reasonAgainst({ facts, law }: Case, hours: number | null): string {
  const minimum = law.constant('practice.minimum-hours');
  const shortest = law.constant('practice.minimum-duration');
  const potential = facts.cpv === null ? null : law.content.potentials.of(facts.cpv);
  if (facts.cpv !== null && potential?.clause !== 'A' && potential?.clause !== 'B') {
    return "la famille d'achat s'y prête peu, chercher le service autour de la fourniture ou un critère social";
  }
  if (facts.durationMonths !== null && facts.durationMonths < Number(shortest)) {
    return `durée inférieure à ${durationInMonths(shortest)}`;
  }
  if (hours !== null && hours < Number(minimum)) return `moins de ${counted(minimum, 'heure')}`;
  return "les minimums de l'acheteur ne sont pas atteints";
}

export function socialCriterionMessage(status: SettledStatus, { law }: Case): string {
  return status === 'recommended'
    ? "Un critère social peut noter la qualité de l'offre d'insertion, en complément de la clause."
    : `Un critère social est possible ; il est conseillé avec une clause d'insertion, sur un besoin d'au moins ${exactEuros(law.constantAmount('practice.criterion-need'))}.`;
}

/** Reservations: how usual they are in the family, or the text that closes them. */
export function reservationMessage(id: MeasureId, status: SettledStatus, { facts, law }: Case): string {
  const words: Words = {
    required: '',
    recommended:
      id === 'reserved-siae-ea-esat'
        ? "Les deux réservations se pratiquent dans cette famille d'achat : les ouvrir ensemble élargit la concurrence."
        : "Réservation fréquente dans cette famille d'achat : à étudier en premier.",
    possible: 'Réservation possible, après vérification des structures présentes sur le territoire.',
    excluded: exclusion(id, { facts, law }),
  };
  return words[status];
}

function exclusion(id: MeasureId, { facts, law }: Case): string {
  if (id === 'reserved-siae-ea-esat') {
    return facts.contractKind === 'concession'
      ? 'Une concession ne peut pas être réservée à la fois aux deux familles.'
      : `La réservation conjointe n'est ouverte qu'aux consultations lancées depuis le ${longDate(law.effect('joint-reservation').from)}.`;
  }
  if (id === 'reserved-prison') {
    return `Cette réservation n'est ouverte qu'aux consultations lancées depuis le ${longDate(law.effect('prison-reservation').from)}.`;
  }
  return `Réservation fermée : il faut un marché d'un pouvoir adjudicateur, un service de la liste et une durée d'au plus ${durationInMonths(law.constant('sse-reservation.duration'))}.`;
}

export function integrationServicesMessage(status: SettledStatus): string {
  return status === 'recommended'
    ? "L'objet est l'insertion ou la qualification : le contrat se passe comme un marché d'insertion."
    : "Un marché dont l'objet même est l'insertion est une autre voie possible.";
}

export function environmentalMessage(id: MeasureId, status: SettledStatus, { facts }: Case): string {
  const what =
    id === 'environmental-condition'
      ? "Une condition d'exécution environnementale"
      : 'Un critère environnemental';
  if (status === 'required') return `${what} est obligatoire, sans seuil.`;
  if (facts.contractKind === 'defence')
    return `${what} est possible ; l'obligation ne vise pas la défense ou la sécurité.`;
  return `${what} est possible ; la consultation précède l'obligation.`;
}

export function publicationMessage(status: SettledStatus, { facts, law }: Case): string {
  const list = exactEuros(law.constantAmount('decp.yearly-list'));
  const full = exactEuros(law.constantAmount('decp.publication'));
  if (status === 'required') return `Les données essentielles sont publiées : la valeur atteint ${full}.`;
  if (status === 'recommended')
    return `De ${list} à ${full} : données essentielles, ou liste annuelle au premier trimestre.`;
  if (facts.contractKind === 'defence')
    return "La publication des données essentielles est possible ; l'obligation ne vise pas la défense ou la sécurité.";
  return `La publication des données essentielles est possible ; elle n'est pas obligatoire en dessous de ${list}.`;
}
