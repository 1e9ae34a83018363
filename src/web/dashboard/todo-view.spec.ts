import { type Awaiting, todoItems, todoLead } from './todo-view';

const NOTHING: Awaiting = {
  today: '2026-11-24',
  soon: '2026-12-24',
  toDecide: 0,
  toDecideSoon: 0,
  declarations: { count: 0, oldestDeclaredAt: null },
  late: { count: 0, hours: 0 },
  imports: { ids: [], rejected: 0, read: 0 },
};

describe('what awaits today', () => {
  it('when nothing awaits, the lead says so', () => {
    expect(todoItems(NOTHING)).toEqual([]);
    expect(todoLead(NOTHING)).toBe('Mardi 24 novembre 2026 · rien n’attend');
  });

  it('the lead adds the actions up, and says how many launches are near', () => {
    const awaiting = {
      ...NOTHING,
      toDecide: 12,
      toDecideSoon: 3,
      declarations: { count: 5, oldestDeclaredAt: '2026-11-15T08:00:00Z' },
      late: { count: 2, hours: -412_00 },
      imports: { ids: ['one'], rejected: 17, read: 420 },
    };
    expect(todoLead(awaiting).replaceAll('\u00a0', ' ')).toBe(
      'Mardi 24 novembre 2026 · 20 actions, dont 3 marchés à lancer sous 30 jours',
    );
    expect(todoItems(awaiting).map(({ detail }) => detail.replaceAll('\u00a0', ' '))).toEqual([
      '3 à lancer avant le 24 décembre 2026',
      'la plus ancienne attend depuis 9 jours',
      '−412 h à ce jour',
      '17 lignes sur 420',
    ]);
  });

  it('declarations of today agree with their number', () => {
    const arrived = (count: number): string | undefined =>
      todoItems({ ...NOTHING, declarations: { count, oldestDeclaredAt: '2026-11-24T08:00:00Z' } })[0]?.detail;
    expect([arrived(1), arrived(2)]).toEqual(['arrivée aujourd’hui', 'arrivées aujourd’hui']);
  });

  it('a single import to correct is one click away', () => {
    const awaiting = { ...NOTHING, imports: { ids: ['one'], rejected: 1, read: 10 } };
    expect(todoItems(awaiting)[0]).toMatchObject({ label: 'import à corriger', href: '/importer/one' });
  });
});
