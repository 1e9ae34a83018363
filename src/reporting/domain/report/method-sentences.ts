import { type Cents } from '../../../shared/domain/euros';
import { type FigureBook } from './figure-book';
import { counted, french, roundedEuros, roundedHours, shortEuros } from '../../../shared/domain/french';
import { type NamedText } from './report-model';
import { type ReportContext } from './report-context';
import { type NotifiedContractRow } from '../rows';
import { isInShares } from '../indicators/contract-facts';
import { SMALLEST_PUBLISHED_COUNT } from '../indicators/small-cells';

const perimeter = (minAmount: Cents | null): string =>
  minAmount === null || minAmount === 0
    ? french`tous les marchés, sans seuil de montant`
    : french`les marchés d'un montant initial d'au moins ${roundedEuros(minAmount)} HT`;

/** Definitions and limits a reader needs to trust, or to contest, the figures. */
export function methodTexts(
  input: ReportContext['input'],
  book: FigureBook,
  contracts: readonly NotifiedContractRow[],
): NamedText[] {
  return [
    {
      term: 'Périmètre',
      text: french`Marchés notifiés du 1er janvier au 31 décembre ${input.year} : ${perimeter(input.minAmount)}. Un marché est un lot et compte une fois ; une republication ne compte pas. Les concessions (${counted(book.count('I01', 'concessions'), 'notifiée')}) sont à part et n'entrent dans aucune part.`,
    },
    {
      term: 'Montants',
      text: french`Montant initial hors taxes. ${setAsideText(contracts)}${frameworkText(book)}`,
    },
    {
      term: 'Taux',
      text: french`Somme sur somme, jamais moyenne de taux ; la base est imprimée à côté de chaque taux. L'écart d'un taux à son objectif est en points.`,
    },
    {
      term: 'Objectifs',
      text: french`« tenu » : objectif atteint ; « proche » : au moins les trois quarts de l'objectif ; « loin » : en deçà.`,
    },
    { term: 'Non renseigné', text: notStatedText(book) },
    {
      term: 'Deux populations',
      text: french`Les marchés sont ceux notifiés dans l'année. Les heures sont celles réalisées dans l'année, sur des marchés de plusieurs années. Aucun chiffre ne mêle les deux. Seules les heures validées comptent ; les heures déclarées sont montrées à part.`,
    },
    {
      term: 'Équivalent temps plein',
      text: french`Heures validées divisées par ${roundedHours(input.fullTimeHours)} par an.`,
    },
    {
      term: 'Données personnelles',
      text: french`Aucun nom. Un effectif inférieur à ${SMALLEST_PUBLISHED_COUNT} est écrit « < ${SMALLEST_PUBLISHED_COUNT} » ; « n. p. » (non publié) cache la valeur qui permettrait de le déduire.`,
    },
    {
      term: 'Série nationale',
      text: french`Le recensement national a changé de base : depuis l'année 2024 il repose sur toutes les données essentielles publiées. Les années antérieures ne se comparent pas aux suivantes.`,
    },
    {
      term: 'Données jointes',
      text: french`Le classeur publié avec ce rapport contient chaque ligne comptée, et tous les indicateurs avec numérateur, dénominateur et objectif.`,
    },
  ];
}

function notStatedText(book: FigureBook): string {
  const social = book.count('I02', 'not-stated');
  const environmental = book.count('I10', 'not-stated');
  if (social + environmental === 0)
    return french`Chaque marché compté dit s'il porte ou non une considération.`;
  return french`${counted(social, 'marché')} sans information sur les considérations sociales, ${counted(environmental, 'marché')} sur les considérations environnementales : comptés dans la base, pas comme « sans considération ».`;
}

function setAsideText(contracts: readonly NotifiedContractRow[]): string {
  const inShares = contracts.filter(isInShares);
  const setAside = inShares.filter((row) => row.amountSetAside !== null).length;
  const missing = inShares.filter((row) => row.amountSetAside === null && row.initialAmount === null).length;
  if (setAside + missing === 0) return french`Tous les montants sont renseignés et vraisemblables.`;
  return french`${counted(setAside, 'montant invraisemblable mis', 'montants invraisemblables mis')} de côté, ${counted(missing, 'montant non renseigné', 'montants non renseignés')} : ces marchés comptent en nombre, pas en valeur.`;
}

function frameworkText(book: FigureBook): string {
  const frameworks = book.count('I01', 'frameworks');
  if (frameworks === 0) return '';
  return french` ${counted(frameworks, 'accord-cadre entre', 'accords-cadres entrent')} dans les montants pour ${shortEuros(book.hundredths('I01', 'value', 'frameworks'))} ; un montant maximum fausse les parts en valeur.`;
}
