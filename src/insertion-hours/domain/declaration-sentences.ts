import { hours, shortDate } from '../../shared/domain/french';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type HundredthsOfHour } from '../../shared/domain/hours';
import { type CheckFinding } from './declaration-checks';

/** The French sentences of a declared row: what, why, what to do. Participants are never named. */
export function checkSentence({ code, bound }: CheckFinding): string {
  switch (code) {
    case 'no-hours':
      return 'Ces heures sont nulles ou négatives : indiquez un nombre d’heures supérieur à zéro, ou retirez la ligne.';
    case 'hours-beyond-period':
      return `Ces heures dépassent les ${bound} heures de la période pour une seule personne : corrigez le nombre d’heures ou la période.`;
    case 'high-hours':
      return `Plus de ${bound} heures pour une personne sur cette période : la ligne est gardée, vérifiez-la avant de la valider.`;
    case 'future-period':
      return `Cette période commence après le ${shortDate(bound)} : des heures à venir ne se déclarent pas, corrigez la période.`;
    case 'period-outside-contract':
      return outsideSentence(bound);
  }
}

export const rowSentences = {
  missing: (label: string): string =>
    `Il manque « ${label} » : complétez cette cellule, puis importez de nouveau.`,
  /** Neither is repeated: a code of a person typed in their place would be. */
  unknownContract: (hasLot: boolean): string =>
    `Aucun marché de ce numéro${hasLot ? ' et de ce lot' : ''} dans le registre : corrigez le numéro, ou importez d’abord la liste des marchés.`,
  ambiguousContract: (number: string): string =>
    `Plusieurs marchés portent le numéro « ${number} » : indiquez le lot pour dire lequel.`,
  reversedPeriod: (): string => 'La fin de la période précède son début : corrigez l’une des deux dates.',
  repeated: (firstRow: number): string =>
    `Cette ligne répète la ligne ${firstRow} : elle n’est comptée qu’une fois.`,
  replaced: (before: HundredthsOfHour, after: HundredthsOfHour): string =>
    `La même déclaration portait ${hours(before)} ; la dernière valeur, ${hours(after)}, est retenue.`,
  correction: (before: HundredthsOfHour, after: HundredthsOfHour): string =>
    `Cette déclaration est déjà validée pour ${hours(before)} ; la nouvelle valeur, ${hours(after)}, attend un contrôle et la remplacera si elle est validée.`,
  overlap: (): string =>
    'Cette personne a déjà une déclaration sur une partie de ces jours : vérifiez que les heures ne sont pas comptées deux fois.',
  otherPerson: (): string =>
    'Ce code désigne déjà une personne d’une autre année de naissance ou d’un autre sexe : vérifiez qu’un même code ne sert pas à deux personnes. Les premières valeurs sont gardées.',
  beyondEligibility: (until: CalendarDate): string =>
    `Les heures commencent après la fin d’éligibilité de la personne, le ${shortDate(until)} : vérifiez-la avant de valider.`,
};

function outsideSentence(bound: string): string {
  const [side = '', date = ''] = bound.split(' ');
  const relation = side === 'fin' ? 'commence après la fin' : 'finit avant le début';
  return `Cette période ${relation} du marché, le ${shortDate(date)} : corrigez la période, le numéro du marché, ou la durée du marché.`;
}
