import { normalisedText } from '../../shared/domain/normalised-text';

/** Where a status comes from: the CCAG 2021 list (groups A and B) or the criteria of the IAE platform. */
export type StatusList = 'ccag-a' | 'ccag-b' | 'iae';

/**
 * Eligibility status of a participant. `sensitive` ones reveal health, criminal or protection data
 * (art. 9 and 10 GDPR): never in a list, an export or an error message.
 */
export interface ParticipantStatus {
  readonly code: string;
  readonly list: StatusList;
  readonly label: string;
  readonly sensitive: boolean;
}

/** Other words in which spreadsheets say sensitive statuses. */
const SAID_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  A_JUSTICE: ['Sous main de justice', 'PPSMJ'],
  B_TH: ['RQTH', 'BOETH'],
  B_REFUGIE: ['Réfugié'],
  TH: ['Personne handicapée'],
  REF_DA: ['Demandeur d’asile'],
  DETENTION_MJ: ['Sortant de détention', 'Détenu'],
};

const CCAG_A: readonly ParticipantStatus[] = [
  sensitive('ccag-a', 'A_EA_ESAT', 'Secteur adapté ou protégé (EA, EATT, ESAT)'),
  open('ccag-a', 'A_IAE', 'Structure de l’insertion par l’activité économique'),
  open('ccag-a', 'A_REGIE', 'Régie de quartier ou de territoire agréée'),
  open('ccag-a', 'A_EPIDE_E2C', 'EPIDE ou école de la deuxième chance'),
  open('ccag-a', 'A_GEIQ', 'Parcours d’insertion au sein d’un GEIQ'),
  sensitive('ccag-a', 'A_JUSTICE', 'Personne sous main de justice'),
];

const CCAG_B: readonly ParticipantStatus[] = [
  open('ccag-b', 'B_DELD', 'Demandeur d’emploi de longue durée'),
  open('ccag-b', 'B_RSA', 'Bénéficiaire du RSA ou ayant droit'),
  sensitive('ccag-b', 'B_TH', 'Bénéficiaire de l’obligation d’emploi (BOETH, RQTH)'),
  open('ccag-b', 'B_MINIMA', 'Autre minimum social'),
  open('ccag-b', 'B_JEUNE', 'Jeune de moins de 26 ans sans qualification ou sans emploi'),
  open('ccag-b', 'B_JEUNE_ACC', 'Jeune en accompagnement renforcé'),
  open('ccag-b', 'B_SENIOR', 'Demandeur d’emploi de plus de 50 ans'),
  open('ccag-b', 'B_QPV', 'Habitant d’un quartier prioritaire'),
  sensitive('ccag-b', 'B_REFUGIE', 'Réfugié ou bénéficiaire d’une protection'),
  open('ccag-b', 'B_PLIE', 'Participant d’un PLIE'),
  open('ccag-b', 'B_AUTRE', 'Difficultés particulières, sur avis motivé'),
];

const IAE: readonly ParticipantStatus[] = [
  open('iae', 'RSA', 'Bénéficiaire du RSA'),
  open('iae', 'ASS', 'Allocataire de l’ASS'),
  sensitive('iae', 'AAH', 'Allocataire de l’AAH'),
  open('iae', 'DETLD', 'Demandeur d’emploi de très longue durée'),
  open('iae', 'CAP_BEP', 'Niveau 3 (CAP, BEP) ou infra'),
  open('iae', 'SENIOR', 'Senior'),
  open('iae', 'JEUNE', 'Jeune'),
  open('iae', 'ASE', 'Sortant de l’aide sociale à l’enfance'),
  open('iae', 'DELD', 'Demandeur d’emploi de longue durée'),
  sensitive('iae', 'TH', 'Travailleur handicapé'),
  open('iae', 'PI', 'Parent isolé'),
  open('iae', 'PSH_PR', 'Sans hébergement, hébergé ou parcours de rue'),
  sensitive('iae', 'REF_DA', 'Réfugié, protégé ou demandeur d’asile'),
  open('iae', 'ZRR', 'Résident d’une zone de revitalisation rurale'),
  open('iae', 'QPV', 'Résident d’un quartier prioritaire'),
  sensitive('iae', 'DETENTION_MJ', 'Sortant de détention ou sous main de justice'),
  sensitive('iae', 'FLE', 'Français inférieur au niveau A1'),
  open('iae', 'PM', 'Problème de mobilité'),
];

/** Statuses of the CCAG 2021 (articles 16.1 and 20.1) and of the IAE (national platform). */
export const PARTICIPANT_STATUSES: readonly ParticipantStatus[] = [...CCAG_A, ...CCAG_B, ...IAE];

export function isStatusCode(text: string): boolean {
  return PARTICIPANT_STATUSES.some(({ code }) => code === text);
}

/** True for the codes of sensitive statuses: a figure about one is published for a whole département alone. */
export function isSensitiveStatus(code: string): boolean {
  return PARTICIPANT_STATUSES.some((status) => status.code === code && status.sensitive);
}

/**
 * True when a text, wherever it stands, says a sensitive status by its code or label, alone or among others
 * (`TH ; B_RSA`): such a text is kept in no clear column and repeated in no message.
 */
export function tellsSensitiveStatus(text: string): boolean {
  return [text, ...text.split(/[;,|/\n]/)].some((part) => SENSITIVE_WORDS.has(normalisedText(part)));
}

const SENSITIVE_WORDS: ReadonlySet<string> = new Set(
  PARTICIPANT_STATUSES.filter((status) => status.sensitive)
    .flatMap(({ code, label }) => [code, label, ...(SAID_OTHERWISE[code] ?? [])])
    .map(normalisedText),
);

function open(list: StatusList, code: string, label: string): ParticipantStatus {
  return { code, list, label, sensitive: false };
}

function sensitive(list: StatusList, code: string, label: string): ParticipantStatus {
  return { code, list, label, sensitive: true };
}
