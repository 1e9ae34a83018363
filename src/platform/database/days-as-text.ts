import { type CustomTypesConfig, types } from 'pg';

type Parser = (text: string) => unknown;

/**
 * A `date` of PostgreSQL stays the text that it is. pg would make it a Date at local midnight, and east of
 * Greenwich the ISO text of that instant is the day before: a list then passes over contracts between two pages.
 */
export const daysAsText: CustomTypesConfig = {
  getTypeParser: (oid: number, format: 'text' | 'binary' = 'text'): Parser =>
    oid === Number(types.builtins.DATE) ? (day) => day : (types.getTypeParser(oid, format) as Parser),
};
