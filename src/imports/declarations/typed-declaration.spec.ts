import { readTypedDeclaration } from './typed-declaration';

describe('a declaration typed in a form', () => {
  it('is read as the cells of a spreadsheet are', () => {
    const { declared, remarks } = readTypedDeclaration(
      {
        period: 'octobre 2026',
        hours: '12h30',
        modality: 'MAD_ETTI',
        participantCode: 'VAL-7',
        birth: '05/1998',
      },
      '2026-11-24',
    );
    expect(remarks).toEqual([]);
    expect(declared).toEqual({
      periodFrom: '2026-10-01',
      periodTo: '2026-10-31',
      hours: 1250,
      modality: 'MAD_ETTI',
      participantCode: 'VAL-7',
      birthYear: 1998,
      birthMonth: 5,
      employerName: null,
      employerSiret: null,
      sex: null,
      statuses: [],
      contractType: null,
    });
  });

  it('says at each field what cannot be read', () => {
    const { remarks } = readTypedDeclaration({ period: 'bientôt', hours: 'beaucoup' }, '2026-11-24');
    expect(remarks.map(({ field, severity }) => `${field} ${severity}`)).toEqual([
      'period reject',
      'hours reject',
    ]);
    expect(remarks[0]?.message).toMatch(/^La période n’est pas lisible/);
  });
});
