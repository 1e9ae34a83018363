import { readRow } from '../../../../test/support/contract-row';
import { nextSection, NO_SECTION } from '../header/section';

const HEADER = 'Numéro|Objet|Titulaire|Montant HT|Date de notification';
const kind = (line: string): string => readRow(HEADER, line).kind;

describe('a line that is no contract', () => {
  it.each([
    ['blank', '||||'],
    ['blank', ' | |||'],
    ['totals', 'Total|||21 000,00|'],
    ['totals', 'TOTAL GÉNÉRAL|||21000|'],
    ['totals', '|TOTAL||21000|'],
    ['totals', '||Sous-total|21000|'],
    ['totals', 'Sous total|||21000|'],
    ['totals', 'Sous-totaux|||21000|'],
    ['totals', 'S/Total|||21000|'],
    ['totals', 'Totaux|||21000|'],
    ['totals', 'Montant total|||21000|'],
    ['totals', 'Cumul|||21000|'],
    ['subject-total', '|Travaux du gymnase||Total : 73 243,56|'],
    ['repeated-header', HEADER],
    ['repeated-header', HEADER.toUpperCase()],
    ['repeated-header', 'Numéro|Objet|Titulaire||'],
    ['unit', '|||€ HT|jj/mm/aaaa'],
    ['unit', '|||(k€)|JJ/MM/AA'],
    ['unit', '|texte||en euros HT|'],
    ['unit', '|||M€|'],
    ['unit', '|||en €|'],
    ['note', '* montants hors taxes||||'],
    ['note', 'Nota : montants hors taxes||||'],
    ['note', 'NB : montants hors taxes||||'],
    ['note', 'N.B. : montants hors taxes||||'],
    ['note', '(1) hors options||||'],
    ['note', 'Source : service achats||||'],
    ['note', 'Édité le 12/01/2026||||'],
    ['note', 'Mis à jour en janvier||||'],
    ['note', 'Page 2||||'],
    ['note', 'Remarque : liste provisoire||||'],
    ['note', 'Fait le 12 janvier à Valmonde||||'],
    ['note', `|${'texte '.repeat(21)}|||`], // longer than any title
    ['section', 'DIRECTION DES ROUTES||||'],
    ['section', '|TRAVAUX|||'],
    ['section', '|Marchés de services|||'],
    ['section', '|Fournitures|||'],
    ['section', '|Direction des routes|||'],
    ['section', '|Tranche de 40 000 à 90 000 €|||'],
    ['section', '|Collèges :|||'],
    ['section', '||Pôle collèges||'],
  ])('%s: « %s »', (expected, line) => expect(kind(line)).toBe(expected));
});

describe('a line that is a contract', () => {
  it.each([
    ['all its cells', '2026-01|Enrobés|UN|12000|30/01/2026'],
    ['a subject alone, in small letters', '|Réfection de la toiture du gymnase|||'],
    ['a number alone', '2026-01||||'],
    ['a firm whose name begins with Total, on a day', '|Carburant|TotalEnergies|9000|30/01/2026'],
    ['a subject that begins with Total, with a holder', '|Total des prestations de nettoyage|UN|9000|'],
    ['a total with a number of its own', '2026-01|Total|UN|9000|'],
    ['a total with a date', '|Total||9000|30/01/2026'],
    ['a word that begins like total', '|Totalisateurs d’eau||9000|'],
    ['one header among other cells', '2026-01|Objet|UN|9000|'],
    ['a unit in one of its cells', '2026-01|Enrobés|UN|€ HT|'],
    ['capitals beside an amount', '|ENROBÉS||9000|'],
    ['long capitals alone', '|FOURNITURE DE PAPIER POUR LES SERVICES DU DÉPARTEMENT DE VALMONDE|||'],
  ])('with %s', (_fact, line) => expect(kind(line)).toBe('data'));
});

describe('what a section says of the rows below it', () => {
  const under = (...lines: string[]) => lines.reduce(nextSection, NO_SECTION);

  it.each([
    [['TRAVAUX'], 'works', null],
    [['Fournitures'], 'supplies', null],
    [['Services'], 'services', null],
    [['Direction des routes'], null, 'Direction des routes'],
    [['Service : Collèges'], null, 'Collèges'],
    [['Pôle : Solidarités'], null, 'Solidarités'],
    [['Collèges :'], null, 'Collèges'],
    [['Direction des routes', 'TRAVAUX'], 'works', 'Direction des routes'],
    [['TRAVAUX', 'Direction des routes'], null, 'Direction des routes'], // another service begins anew
    [['TRAVAUX', 'FOURNITURES'], 'supplies', null],
    [['Collèges', 'TRAVAUX', 'Tranche de 40 000 à 90 000 €'], null, 'Collèges'],
    [['Collèges', 'Année 2025'], null, 'Collèges'],
    [['Collèges', 'Exercice 2025'], null, 'Collèges'],
    [['Collèges', 'Marchés 2025'], null, 'Collèges'],
    [['Collèges', '2025'], null, 'Collèges'],
    [['TRAVAUX', 'Chapitre 23'], null, null],
  ])('%j', (lines, nature, service) => expect(under(...lines)).toEqual({ nature, service }));
});
