import { isSensitiveStatus, tellsSensitiveStatus } from './participant-status';

describe('statuses that reveal health, justice or protection (art. 9 and 10 GDPR)', () => {
  it.each(['A_EA_ESAT', 'A_JUSTICE', 'B_TH', 'B_REFUGIE', 'AAH', 'TH', 'REF_DA', 'DETENTION_MJ', 'FLE'])(
    '%s is one',
    (code) => expect(isSensitiveStatus(code)).toBe(true),
  );

  it.each(['B_RSA', 'RSA', 'B_DELD', 'B_JEUNE', 'B_SENIOR', 'B_QPV', 'QPV', 'A_IAE', 'ASS', 'TH2', ''])(
    '"%s" is none',
    (code) => expect(isSensitiveStatus(code)).toBe(false),
  );

  it.each([
    'B_TH',
    'b_th',
    ' TH ',
    'RQTH',
    'B_RSA ; B_TH',
    'B_RSA/AAH',
    'Travailleur handicapé',
    'sous main de justice',
    'Sortant de détention',
    'demandeur d’asile',
    'Secteur adapté ou protégé (EA, EATT, ESAT)',
  ])('« %s » tells one', (text) => expect(tellsSensitiveStatus(text)).toBe(true));

  it.each([
    'B_RSA',
    'EA',
    'ESAT',
    'ETTI',
    'Travail en détention',
    'Entreprise Théorème',
    'TH-12',
    '10/2025',
    '',
  ])('« %s » tells none: a modality, an employer, a code of the declarant', (text) =>
    expect(tellsSensitiveStatus(text)).toBe(false),
  );
});
