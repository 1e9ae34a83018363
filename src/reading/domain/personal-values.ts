import { normalisedText } from '../../shared/domain/normalised-text';

/** What stands where a value is not repeated. */
export const MASK = '…';

const GAP = String.raw`[\s._-]?`;
/**
 * Social-security number (NIR): sex, year, month, department, commune, order, and a key of two digits. Without the key
 * the month must be one of the calendar, for a SIRET that lost its zero has thirteen digits too.
 */
const NIR_END = ['(?:[0-9]{2}|2[AB])', '[0-9]{3}', '[0-9]{3}'].join(GAP);
const NIR = [
  `[1-478]${GAP}[0-9]{2}${GAP}[0-9]{2}${GAP}${NIR_END}${GAP}[0-9]{2}`,
  `[1-478]${GAP}[0-9]{2}${GAP}(?:0[1-9]|1[0-2]|20)${GAP}${NIR_END}`,
].map((each) => `(?<![0-9])(?:${each})(?![0-9])`);
const PHONE = String.raw`(?<![\p{L}0-9])(?:(?:\+|00)33${GAP}(?:\(0\))?${GAP}|0)[1-9](?<gap>${GAP})[0-9]{2}(?:\k<gap>[0-9]{2}){3}(?![0-9])`;
/** Bounded: a cell may hold a million characters without a blank. */
const EMAIL = String.raw`[^\s@«»<>;,()]{1,64}@[^\s@«»<>;,()]{1,250}\.\p{L}{2,}`;
const PERSONAL = new RegExp([...NIR, PHONE, EMAIL].join('|'), 'giu');

/** A few letters, then a few digits: how declarants name participants. Not an amount, an article or a month. */
const CODE = /^(?!eur|ht|ttc|[lrd][. ]?\d{3,4}-)\p{L}{1,6}[-_./]?\d{1,8}(?:[-_./]\d{1,8})?$/iu;
const MONTH = /^(?:janv?|f[eé]vr?|mars?|avr|mai|juin|juil|ao[uû]t?|sept?|oct|nov|d[eé]c)[-_./]?\d/iu;

const PARTICIPANT = '(?:participant|beneficiaire|salarie|stagiaire|candidat)e?s?';
const OF_PEOPLE = new RegExp(
  String.raw`\b(?:nir|securite sociale|n secu|naissance|ne(?: ?e)? le|(?:code|n|no|numero|identifiant|id|matricule|noms?) (?:(?:du|de la|de l|des|d une?) )?${PARTICIPANT})\b`,
);
const OF_SOMEBODY =
  /^(?:noms?|participante?|salariee?)$|\b(?:prenoms?|tel|telephones?|portable|mobile|mails?|email|courriels?)\b/;

/** A text without the social-security numbers, telephone numbers and e-mail addresses that it holds. */
export function withoutPersonal(text: string): string {
  return text.replace(PERSONAL, MASK);
}

export function isPersonal(text: string): boolean {
  return withoutPersonal(text) !== text;
}

/** True for a text shaped as the code of a participant, in a cell where no code is expected. */
export function looksLikeParticipantCode(text: string): boolean {
  return CODE.test(text) && !MONTH.test(text);
}

/** True for a column that only a list of people has: a list of contracts that came with it may hold them anywhere. */
export function isColumnOfPeople(header: string): boolean {
  return OF_PEOPLE.test(normalisedText(header));
}

/** True for a column of names, births, numbers or addresses of persons. */
export function isPersonalColumn(header: string): boolean {
  return isColumnOfPeople(header) || OF_SOMEBODY.test(normalisedText(header));
}
