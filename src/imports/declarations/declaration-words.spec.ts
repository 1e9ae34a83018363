import { MODALITY_WORDS, modalityLabel } from '../../insertion-hours/domain/modality';
import { isStatusCode, PARTICIPANT_STATUSES } from '../../insertion-hours/domain/participant-status';
import { EVIDENCE_WORDS, WORK_CONTRACT_WORDS } from '../../insertion-hours/domain/work-contract';
import { readTypedDeclaration, type TypedDeclaration } from './typed-declaration';

const read = (field: string, text: string): TypedDeclaration =>
  readTypedDeclaration({ [field]: text }, '2026-11-24');

/** Codes of practice.md section 2, their French label, and what contractors write for them. */
const MODALITY_TABLE: readonly (readonly [string, string, readonly string[]])[] = [
  ['EMB_CDI', 'Embauche directe en CDI', ['CDI', 'embauche CDI', 'Embauche directe CDI']],
  ['EMB_CDD', 'Embauche directe en CDD', ['cdd', 'Embauche CDD', 'Embauche directe CDD', 'Embauche directe']],
  [
    'EMB_ALT',
    'Contrat d’apprentissage ou de professionnalisation',
    ['Alternance', 'apprentissage', 'Professionnalisation'],
  ],
  [
    'MAD_ETTI',
    'Mise à disposition par une ETTI',
    ['ETTI', 'MAD ETTI', 'Intérim d’insertion', "interim d'insertion"],
  ],
  ['MAD_AI', 'Mise à disposition par une AI', ['AI', 'MAD AI', 'Association intermédiaire']],
  ['MAD_GEIQ', 'Mise à disposition par un GEIQ', ['GEIQ', 'MAD GEIQ']],
  [
    'MAD_ETT',
    'Mise à disposition par une entreprise de travail temporaire',
    ['ETT', 'MAD ETT', 'Intérim', 'INTERIM'],
  ],
  ['MAD_EATT', 'Mise à disposition par une EATT', ['EATT', 'MAD EATT']],
  ['ST_SIAE', 'Sous-traitance à une EI ou un ACI', ['Sous-traitance SIAE', 'sous traitance', 'EI', 'ACI']],
  ['COT_SIAE', 'Cotraitance avec une SIAE', ['Cotraitance SIAE', 'Cotraitance']],
  ['ST_EA', 'Sous-traitance ou cotraitance EA', ['EA', 'Sous-traitance EA', 'Entreprise adaptée']],
  ['ST_ESAT', 'Sous-traitance ou cotraitance ESAT', ['ESAT', 'Sous-traitance ESAT']],
  ['RQ', 'Régie de quartier ou de territoire', ['Régie de quartier', 'Régie de territoire']],
  ['PENIT', 'Travail pénitentiaire', ['Travail en détention']],
];

describe('how the hours are done', () => {
  it.each(MODALITY_TABLE)('%s is « %s », and what is written for it', (code, label, written) => {
    expect(modalityLabel(code)).toBe(label);
    for (const text of [code, code.toLowerCase(), label, ...written]) {
      const { declared, remarks } = read('modality', text);
      expect([text, declared.modality, remarks]).toEqual([text, code, []]);
    }
  });

  it('has no other code', () =>
    expect(MODALITY_TABLE.map(([code]) => code)).toEqual(MODALITY_WORDS.map(({ code }) => code)));

  it('keeps a word that it does not know, and says so', () => {
    const { declared, remarks } = read('modality', 'Bénévolat');
    expect([declared.modality, remarks.map(({ severity }) => severity)]).toEqual(['Bénévolat', ['warning']]);
    expect([modalityLabel('Bénévolat'), modalityLabel(null)]).toEqual([
      'Bénévolat',
      'Modalité non renseignée',
    ]);
  });
});

describe('the work contract and the sex of a participant', () => {
  it.each([
    ['CDI', 'CDI'],
    ['Contrat à durée indéterminée', 'CDI'],
    ['cdd', 'CDD'],
    ['Contrat à durée déterminée', 'CDD'],
    ['CDDI', 'CDDI'],
    ['CDD d’insertion', 'CDDI'],
    ['Contrat d’insertion', 'CDDI'],
    ['CTT', 'CTT'],
    ['Contrat de mission (intérim)', 'CTT'],
    ['intérim', 'CTT'],
    ['Contrat de travail temporaire', 'CTT'],
    ['Mission', 'CTT'],
    ['CUD', 'CUD'],
    ['CDDU', 'CUD'],
    ['Contrat d’usage', 'CUD'],
    ['CDD d’usage', 'CUD'],
    ['Apprentissage', 'APPRENTISSAGE'],
    ['Contrat d’apprentissage', 'APPRENTISSAGE'],
    ['Apprenti', 'APPRENTISSAGE'],
    ['Professionnalisation', 'PROFESSIONNALISATION'],
    ['Contrat de professionnalisation', 'PROFESSIONNALISATION'],
    ['Contrat pro', 'PROFESSIONNALISATION'],
  ])('« %s » is a %s', (text, code) => {
    const { declared, remarks } = read('contractType', text);
    expect([declared.contractType, remarks]).toEqual([code, []]);
  });

  it.each([
    ['F', 'F'],
    ['f', 'F'],
    ['Femme', 'F'],
    ['Féminin', 'F'],
    ['Mme', 'F'],
    ['Madame', 'F'],
    ['M', 'M'],
    ['H', 'M'],
    ['Homme', 'M'],
    ['Masculin', 'M'],
    ['Monsieur', 'M'],
    ['NC', null],
  ])('« %s » is %s', (text, sex) => {
    const { declared, remarks } = read('sex', text);
    expect([declared.sex, remarks]).toEqual([sex, []]);
  });

  it('are shown in French, as the evidence that was seen', () => {
    expect(WORK_CONTRACT_WORDS.map(({ label }) => label)).toEqual([
      'CDI',
      'CDD',
      'CDD d’insertion',
      'Contrat de mission (intérim)',
      'Contrat d’usage',
      'Contrat d’apprentissage',
      'Contrat de professionnalisation',
    ]);
    expect(EVIDENCE_WORDS.map(({ code, label }) => `${code}: ${label}`)).toEqual([
      'hours-statement: Attestation d’heures',
      'invoice: Facture de mise à disposition',
      'payslip-extract: Extrait de bulletin de paie',
      'none: Sans pièce',
    ]);
  });
});

/** Lists of practice.md section 3, typed again: CCAG 2021 groups A and B, criteria of the IAE. */
const STATUS_TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'ccag-a': [
    ['A_EA_ESAT', 'Secteur adapté ou protégé (EA, EATT, ESAT)'],
    ['A_IAE', 'Structure de l’insertion par l’activité économique'],
    ['A_REGIE', 'Régie de quartier ou de territoire agréée'],
    ['A_EPIDE_E2C', 'EPIDE ou école de la deuxième chance'],
    ['A_GEIQ', 'Parcours d’insertion au sein d’un GEIQ'],
    ['A_JUSTICE', 'Personne sous main de justice'],
  ],
  'ccag-b': [
    ['B_DELD', 'Demandeur d’emploi de longue durée'],
    ['B_RSA', 'Bénéficiaire du RSA ou ayant droit'],
    ['B_TH', 'Bénéficiaire de l’obligation d’emploi (BOETH, RQTH)'],
    ['B_MINIMA', 'Autre minimum social'],
    ['B_JEUNE', 'Jeune de moins de 26 ans sans qualification ou sans emploi'],
    ['B_JEUNE_ACC', 'Jeune en accompagnement renforcé'],
    ['B_SENIOR', 'Demandeur d’emploi de plus de 50 ans'],
    ['B_QPV', 'Habitant d’un quartier prioritaire'],
    ['B_REFUGIE', 'Réfugié ou bénéficiaire d’une protection'],
    ['B_PLIE', 'Participant d’un PLIE'],
    ['B_AUTRE', 'Difficultés particulières, sur avis motivé'],
  ],
  iae: [
    ['RSA', 'Bénéficiaire du RSA'],
    ['ASS', 'Allocataire de l’ASS'],
    ['AAH', 'Allocataire de l’AAH'],
    ['DETLD', 'Demandeur d’emploi de très longue durée'],
    ['CAP_BEP', 'Niveau 3 (CAP, BEP) ou infra'],
    ['SENIOR', 'Senior'],
    ['JEUNE', 'Jeune'],
    ['ASE', 'Sortant de l’aide sociale à l’enfance'],
    ['DELD', 'Demandeur d’emploi de longue durée'],
    ['TH', 'Travailleur handicapé'],
    ['PI', 'Parent isolé'],
    ['PSH_PR', 'Sans hébergement, hébergé ou parcours de rue'],
    ['REF_DA', 'Réfugié, protégé ou demandeur d’asile'],
    ['ZRR', 'Résident d’une zone de revitalisation rurale'],
    ['QPV', 'Résident d’un quartier prioritaire'],
    ['DETENTION_MJ', 'Sortant de détention ou sous main de justice'],
    ['FLE', 'Français inférieur au niveau A1'],
    ['PM', 'Problème de mobilité'],
  ],
};

describe('the statuses of participants', () => {
  it.each(Object.entries(STATUS_TABLE))('of the list %s are those of the text', (list, statuses) => {
    const known = PARTICIPANT_STATUSES.filter((status) => status.list === list);
    expect(known.map(({ code, label }) => [code, label])).toEqual(statuses);
  });

  it('are read by their codes, each one, and several in a cell', () => {
    const codes = Object.values(STATUS_TABLE).flatMap((statuses) => statuses.map(([code]) => code));
    expect(PARTICIPANT_STATUSES).toHaveLength(codes.length);
    for (const code of codes) {
      expect(isStatusCode(code)).toBe(true);
      expect([code, read('statuses', code).declared.statuses]).toEqual([code, [code]]);
    }
    expect(read('statuses', 'B_RSA ; B_QPV').declared.statuses).toEqual(['B_RSA', 'B_QPV']);
  });

  it('outside the list are not kept, and said without their text', () => {
    const { declared, remarks } = read('statuses', 'B_RSA ; Ancien détenu');
    expect(declared.statuses).toEqual(['B_RSA']);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]?.message).not.toContain('détenu');
  });
});
