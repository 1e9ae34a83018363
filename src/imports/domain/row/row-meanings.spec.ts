import { readRow } from '../../../../test/support/contract-row';
import { type FieldValue } from '../../../contracts/domain/fields/field';
import { contractKindOf } from './contract-kind';

const values = (header: string, line: string): Partial<Record<string, FieldValue>> =>
  readRow(header, line).reading?.draft?.values ?? {};

describe('the kind of contract that a published nature means', () => {
  it.each([
    ['Marché', null],
    ['Marché de partenariat', null],
    ['Accord-cadre', null],
    ['Marché subséquent', null],
    ['Marché de défense ou de sécurité', 'defence'],
    ['Concession de travaux', 'concession'],
    ['Concession de service', 'concession'],
    ['Concession de service public', 'concession'],
    ['Délégation de service public', 'concession'],
    [undefined, null],
  ])('%s: %s', (nature, kind) => expect(contractKindOf(nature)).toBe(kind));

  it('is taken from a row that states none, and left where the row states it', () => {
    expect(values('Objet|Nature', 'A|Concession de service public')['contractKind']).toBe('concession');
    expect(values('Objet|Nature', 'A|Marché')['contractKind']).toBeUndefined();
  });
});

describe('columns of yes and no about social and environmental clauses', () => {
  const header =
    'Objet|Clause sociale|Critère social|Marché réservé|Clause environnementale|Critère environnemental';

  it.each([
    ['oui|non|non|oui|non', ['Clause sociale'], ['Clause environnementale']],
    ['non|oui|non|non|oui', ['Critère social'], ['Critère environnemental']],
    ['non|non|oui|oui|oui', ['Marché réservé'], ['Clause environnementale', 'Critère environnemental']],
    ['oui|oui|oui||', ['Clause sociale', 'Critère social', 'Marché réservé'], undefined],
    ['non|non|non|non|non', ['Pas de considération sociale'], ['Pas de considération environnementale']],
    ['||||', undefined, undefined],
    ['non||||', ['Pas de considération sociale'], undefined],
    ['|oui|||', ['Critère social'], undefined],
    ['NC|NC|NC|NC|oui', undefined, ['Critère environnemental']],
  ])('%s', (cells, social, environmental) => {
    const read = values(header, `A|${cells}`);
    expect([read['socialConsiderations'], read['environmentalConsiderations']]).toEqual([
      social,
      environmental,
    ]);
  });

  it('say less than a column of considerations, which wins', () =>
    expect(
      values('Objet|Clause sociale|Considérations sociales', 'A|non|Critère social')['socialConsiderations'],
    ).toEqual(['Critère social']));
});

describe('the buyer and the holder that a row names', () => {
  const draft = (header: string, line: string) => readRow(header, line).reading?.draft;

  it('is the buyer of the import where no column names one, else the one of its column', () => {
    expect(draft('Objet|Montant HT', 'A|1 200')?.buyer.siret).toBe('22990001400015');
    const named = draft('Objet|SIRET acheteur|Nom de l’acheteur', 'A|21990002000013|Commune de Sainte-Ombre');
    expect(named?.buyer).toMatchObject({ siret: '21990002000013', name: 'Commune de Sainte-Ombre' });
  });

  it('is the holder of its SIRET column', () =>
    expect(draft('Objet|Titulaire|SIRET titulaire', 'A|FIRME FICTIVE|99000000200016')?.holders).toEqual([
      { identifier: '99000000200016', identifierType: 'SIRET', name: 'FIRME FICTIVE' },
    ]));
});
