import Decimal from 'decimal.js';
import { type FigureBook } from './figure-book';
import {
  counted,
  french,
  grouped,
  percentWithTenth,
  roundedHours,
  shortEuros,
  shortPercent,
  toTenth,
} from '../../../shared/domain/french';

/** Below half a point two shares are told as the same. */
const SAME_WITHIN_POINTS = 0.5;

/** The last share with one decimal below the whole. */
const LARGEST_BELOW_ALL = '0.999';

/** "progresse de 10,6 points depuis 2025, à 29,0 %", "reste stable…", or the plain value without a year before. */
export function evolution(current: string, previous: string | null, previousYear: number): string {
  if (previous === null) return french`est de ${percentWithTenth(current)}`;
  const points = new Decimal(current).minus(previous).times(100);
  if (points.abs().lessThan(SAME_WITHIN_POINTS))
    return french`reste stable par rapport à ${previousYear}, à ${percentWithTenth(current)}`;
  const verb = points.isPositive() ? 'progresse' : 'recule';
  const amount = toTenth(points.abs().toString());
  return french`${verb} de ${amount} ${points.abs().lessThan(2) ? 'point' : 'points'} depuis ${previousYear}, à ${percentWithTenth(current)}`;
}

/** What is missing is never rounded away: 99,96 % is not yet 100 %. */
function notYetAll(share: Decimal): string {
  return Decimal.min(share, LARGEST_BELOW_ALL).toString();
}

export function coverCaption(book: FigureBook): string {
  const current = book.value('I02', 'count');
  if (current === null) return french`marché notifié en ${book.year} dans le registre`;
  const previous = book.value('I02', 'count', undefined, book.year - 1);
  const before = previous === null ? '' : french`, contre ${shortPercent(previous)} en ${book.year - 1}`;
  return french`des marchés notifiés en ${book.year} portent une considération sociale${before}`;
}

export function essentialMessage(book: FigureBook): string {
  const social = book.value('I02', 'count');
  const first =
    social === null
      ? french`Aucun marché notifié en ${book.year} dans le registre`
      : french`La part des marchés avec une considération sociale ${evolution(
          social,
          book.value('I02', 'count', undefined, book.year - 1),
          book.year - 1,
        )}`;
  return french`${first} ; ${hoursAgainstTarget(book)}.`;
}

function hoursAgainstTarget(book: FigureBook): string {
  const figure = book.find('I12', 'hours');
  const validated = book.hundredths('I12', 'hours');
  if (validated === 0) return french`aucune heure d'insertion n'est validée`;
  const done = french`${roundedHours(validated)} d'insertion sont validées`;
  if (figure?.target === null || figure?.target === undefined) return done;
  const reached = new Decimal(String(figure.value)).div(String(figure.target));
  return reached.greaterThanOrEqualTo(1)
    ? french`${done}, objectif tenu`
    : french`${done}, soit ${shortPercent(notYetAll(reached))} de l'objectif`;
}

export function socialClauseMessage(
  book: FigureBook,
  top: { label: string; count: number } | null,
  total: number,
): string {
  if (total === 0) return french`Aucun marché notifié en ${book.year} ne porte de clause sociale.`;
  if (top === null || top.count === total)
    return french`${counted(total, 'marché porte', 'marchés portent')} une clause sociale.`;
  return french`${top.label} : ${grouped(top.count)} des ${counted(total, 'marché')} avec clause sociale.`;
}

export function socialClauseText(book: FigureBook): string {
  const total = book.count('I03') + book.count('I04');
  const contracts = counted(total, 'marché notifié comporte', 'marchés notifiés comportent');
  return french`En ${book.year}, ${contracts} une clause sociale d'exécution${integrationDetail(book, total)}. Ces heures appartiennent aux marchés notifiés dans l'année ; les heures réalisées, elles, viennent de marchés de plusieurs années.`;
}

function integrationDetail(book: FigureBook, total: number): string {
  const integration = book.count('I03');
  if (integration === 0) return french`, aucun n'engage d'heures d'insertion`;
  const hours = roundedHours(book.hundredths('I12', 'hours', 'committed'));
  const which = integration === total ? 'avec' : french`dont ${grouped(integration)} avec`;
  return french`, ${which} ${hours} d'insertion engagées`;
}

export function hoursMessage(book: FigureBook): string {
  const rate = book.value('I13', 'hours');
  const validated = book.hundredths('I12', 'hours');
  if (validated === 0 && rate === null)
    return french`Aucune heure d'insertion n'est validée en ${book.year}.`;
  if (rate === null)
    return french`${roundedHours(validated)} validées en ${book.year} ; aucune heure n'est due à date.`;
  if (new Decimal(rate).greaterThanOrEqualTo(1))
    return french`Les heures validées couvrent ${shortPercent(rate)} des heures dues à date.`;
  return french`Les heures validées ne couvrent encore que ${shortPercent(notYetAll(new Decimal(rate)))} des heures dues à date.`;
}

export function participantsMessage(book: FigureBook): string {
  const people = book.find('I15', 'persons');
  if (people?.masked) return french`Moins de cinq personnes : leurs caractéristiques ne sont pas publiées.`;
  const total = Number(people?.value ?? 0);
  if (total === 0) return french`Aucun bénéficiaire avec des heures validées en ${book.year}.`;
  const women = book.value('I15', 'hours', 'women');
  const share = women === null ? '' : french` ; les femmes y font ${shortPercent(women)} des heures`;
  return french`${counted(total, 'personne a', 'personnes ont')} travaillé dans le cadre des clauses en ${book.year}${share}.`;
}

export function reservedMessage(book: FigureBook): string {
  const current = book.count('I06');
  if (current === 0) return french`Aucun marché réservé n'est notifié en ${book.year}.`;
  const amount = shortEuros(book.hundredths('I06', 'value'));
  const start = french`${counted(current, 'marché réservé', 'marchés réservés')}, ${amount}`;
  if (!book.covers(book.year - 1)) return french`${start}.`;
  const difference = current - book.count('I06', undefined, book.year - 1);
  if (difference === 0) return french`${start} : autant qu'en ${book.year - 1}.`;
  return french`${start} : ${grouped(Math.abs(difference))} de ${difference > 0 ? 'plus' : 'moins'} qu'en ${book.year - 1}.`;
}

export function environmentMessage(book: FigureBook): string {
  const current = book.value('I10', 'count');
  if (current === null) return french`Aucun marché notifié en ${book.year}.`;
  const previous = book.value('I10', 'count', undefined, book.year - 1);
  return french`La part des marchés avec une considération environnementale ${evolution(current, previous, book.year - 1)}.`;
}

export function complianceMessage(book: FigureBook): string {
  const concerned = book.count('I18');
  const without = book.count('I18', 'without-reason');
  const pending = book.count('I18', 'undetermined');
  const rest =
    pending === 0
      ? ''
      : french` ${counted(pending, 'marché reste', 'marchés restent')} à compléter pour le savoir.`;
  if (concerned === 0)
    return french`Aucun marché notifié en ${book.year} n'est connu comme soumis à l'obligation.${rest}`;
  if (without > 0)
    return french`${counted(without, 'marché soumis n’a', 'marchés soumis n’ont')} ni condition sociale ni dérogation motivée : à régulariser.${rest}`;
  return french`${counted(concerned, 'marché soumis,', 'marchés soumis, tous')} avec une condition sociale ou une dérogation motivée.${rest}`;
}
