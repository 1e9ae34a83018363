import { NO_FILTER } from '../../../register';
import { listAddress, orderByColumn, readListQuery } from './list-query';

describe('the address of the list of contracts', () => {
  it('an address read and written again is the same', () => {
    const search =
      'q=%C3%A9coles+nord&annee=2026&verdict=required%2Cundetermined&decision=a-decider&cpv=90&tri=montant&sens=asc';
    const query = readListQuery(Object.fromEntries(new URLSearchParams(search)));
    expect(listAddress(query)).toBe(`/marches?${search}`);
  });

  it('what is not understood is no filter', () => {
    const query = readListQuery({
      annee: '20x6',
      verdict: 'peut-être',
      cpv: 'A',
      tri: 'couleur',
      lancement_du: '31/02',
    });
    expect(query.filters).toEqual(NO_FILTER);
    expect(listAddress(query)).toBe('/marches');
  });

  it.each(['0000', '0026', '9999', '12026'])(
    'a year %s is no filter: no register holds it, and PostgreSQL knows no day of the year 0',
    (annee) => {
      const days = { lancement_du: '0000-05-01', lancement_au: '0000-12-31' };
      expect(readListQuery({ annee, ...days }).filters).toEqual(NO_FILTER);
    },
  );

  it('a second click on a column turns its order round', () => {
    const first = orderByColumn('amount', { sort: 'recent', descending: true });
    expect(first).toEqual({ sort: 'amount', descending: true });
    expect(orderByColumn('amount', first)).toEqual({ sort: 'amount', descending: false });
  });
});
