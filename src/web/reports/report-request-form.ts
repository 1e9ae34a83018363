import { type Buyer } from '../../contracts';
import { type ReportRequest } from '../../reporting';
import { type CalendarDate, isCalendarDate, readYear } from '../../shared/domain/calendar-date';
import { shortDate } from '../../shared/domain/french';
import { FormRefused } from '../forms/form-refused';
import { formOf, type FormView, withIssue } from '../forms/form-view';

/** What is offered when a report is asked for: the years of the register, the buyers of the person, today. */
export interface ReportChoices {
  readonly years: readonly number[];
  readonly buyers: readonly Buyer[];
  readonly today: CalendarDate;
}

/** The report asked for, or the form to correct. */
export interface AskedReport {
  readonly request: ReportRequest | null;
  readonly form: FormView;
}

type Fields = Readonly<Record<string, unknown>>;

const FRENCH_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Reads year, buyer and edition date; a buyer outside the choices is refused as an unknown one. */
export function readAskedReport(fields: Fields, choices: ReportChoices): AskedReport {
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const values = {
    annee: text('annee') || String(choices.years[0] ?? ''),
    acheteur: text('acheteur'),
    date: text('date') || choices.today,
  };
  let form = formOf(values);
  const refuse = (field: keyof typeof values, sentence: string): void => {
    form = withIssue(form, field, sentence);
  };
  if (readYear(values.annee) === null) refuse('annee', 'Choisissez l’année du rapport.');
  const buyer = choices.buyers.find(({ id }) => id === values.acheteur);
  if (values.acheteur !== '' && !buyer)
    refuse('acheteur', 'Cet acheteur n’est pas dans la liste : choisissez-en un autre.');
  const date = dateOf(values.date);
  if (date === null)
    refuse('date', `« ${values.date} » n’est pas une date. Écrivez-la ainsi : ${shortDate(choices.today)}.`);
  if (date === null || form.list.length > 0) return { request: null, form };
  return {
    request: { year: Number(values.annee), buyerSiret: buyer?.siret ?? null, editionDate: date },
    form: { ...form, values: { ...values, date } },
  };
}

/** The report that a form asks for; refused at the fields that do not say one. */
export function requestOf(
  fields: Fields,
  choices: ReportChoices,
): { request: ReportRequest; view: FormView } {
  const { request, form } = readAskedReport(fields, choices);
  if (request === null) throw new FormRefused(form);
  return { request, view: form };
}

/** The request as the parameters of an address. */
export function requestParameters({ values }: FormView): string {
  const parameters = new URLSearchParams();
  for (const name of ['acheteur', 'date']) {
    const value = values[name];
    if (typeof value === 'string' && value !== '') parameters.set(name, value);
  }
  return parameters.toString();
}

function dateOf(text: string): CalendarDate | null {
  const match = FRENCH_DATE.exec(text);
  const iso = match
    ? `${match[3] ?? ''}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
    : text;
  return isCalendarDate(iso) ? iso : null;
}
