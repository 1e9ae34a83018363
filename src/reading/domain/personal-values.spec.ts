import {
  isColumnOfPeople,
  isPersonalColumn,
  looksLikeParticipantCode,
  withoutPersonal,
} from './personal-values';

describe('a value that tells of a person', () => {
  it.each([
    ['a social-security number with its key', 'né·e 185057512345678 ?', 'né·e … ?'],
    ['and spaces', '2 69 05 49 588 157 80', '…'],
    ['without its key', '2690549588157', '…'],
    ['of Corsica', '1 85 05 2A 123 456 78', '…'],
    ['in the name of a file', 'heures_185057512345678.xlsx', 'heures_….xlsx'],
    ['a telephone', 'appeler le 06 12 34 56 78', 'appeler le …'],
    ['and its country', '+33 (0)6 12 34 56 78', '…'],
    ['an e-mail address', 'écrire à a.fictif@exemple.test.', 'écrire à ….'],
  ])('%s is masked', (_fact, text, masked) => expect(withoutPersonal(text)).toBe(masked));

  it.each([
    ['a SIRET', '22990001400015'],
    ['a SIRET in groups', '229 900 014 00015'],
    ['a SIRET that lost its zero', '5520813176652'],
    ['a SIREN', '229900014'],
    ['a CPV code', '09310000-5'],
    ['an amount', '1 234 567,89 €'],
    ['two days', '2025-10-01 / 2025-10-31'],
    ['a number of sixteen digits', '1850575123456789'],
    ['a contract number', '2025-T-0612'],
    ['a file name with its date', 'marches 2025-10-01 2025-10-31.xlsx'],
  ])('%s is not', (_fact, text) => expect(withoutPersonal(text)).toBe(text));

  it('a long text without a blank is read in a time that grows as it does', () => {
    const before = process.cpuUsage();
    expect(withoutPersonal('x'.repeat(300_000))).toHaveLength(300_000);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });

  it.each(['P-0042', 'BEN0017', 'VAL-7', 'INS-2025-004'])('%s may be the code of a participant', (text) =>
    expect(looksLikeParticipantCode(text)).toBe(true),
  );

  it.each(['12 k€', 'EUR1200', 'janv-2026', 'R2123-1', 'BE0123456789', '2025', 'oui', 'environ 3000'])(
    '%s is none',
    (text) => expect(looksLikeParticipantCode(text)).toBe(false),
  );

  it.each([
    'N° de sécurité sociale',
    'NIR',
    'Date de naissance',
    'Né(e) le',
    'Code bénéficiaire',
    'Nom du salarié',
  ])('a list with « %s » is one of people', (header) =>
    expect([isColumnOfPeople(header), isPersonalColumn(header)]).toEqual([true, true]),
  );

  it.each(['Nom', 'Participant', 'Prénom', 'Téléphone', 'Tél.', 'Courriel du titulaire', 'E-mail'])(
    '« %s » is a column of persons, that a list of contracts may have',
    (header) => expect([isColumnOfPeople(header), isPersonalColumn(header)]).toEqual([false, true]),
  );

  it.each([
    'Nom du titulaire',
    'Objet',
    'Montant HT',
    'Nombre de candidats',
    'N° de marché',
    'Date de notification',
  ])('« %s » is none', (header) => expect(isPersonalColumn(header)).toBe(false));
});
