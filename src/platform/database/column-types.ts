import { type ValueTransformer } from 'typeorm';

/** PostgreSQL gives a bigint back as text; amounts in cents are safe integers, so a number is exact. */
export const wholeNumber: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** A value kept as JSON text, the same on SQLite and PostgreSQL. */
export const jsonText: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
  from: (value: string | null) => (value === null ? null : (JSON.parse(value) as unknown)),
};

/** Types whose values the drivers take and give as they are, where no transformer stands between. */
export const AS_IS: readonly unknown[] = ['varchar', 'text', 'integer', 'bigint', 'date'];

/** Compared by its signs on both databases: PostgreSQL is told so (`compareBySigns`), SQLite knows no other way. */
const text = { type: 'text', collation: 'C' } as const;
const short = { type: 'varchar', collation: 'C' } as const;

/** Options of the columns that every feature uses. */
export const column = {
  id: { ...short, length: '36' },
  text,
  optionalText: { ...text, nullable: true },
  optionalId: { ...short, length: '36', nullable: true },
  code: { ...short, length: '40' },
  optionalCode: { ...short, length: '40', nullable: true },
  hash: { ...short, length: '64' },
  optionalDate: { type: 'date', nullable: true },
  date: { type: 'date' },
  instant: { ...short, length: '30' },
  optionalInstant: { ...short, length: '30', nullable: true },
  cents: { type: 'bigint', transformer: wholeNumber },
  optionalCents: { type: 'bigint', nullable: true, transformer: wholeNumber },
  count: { type: 'integer' },
  optionalCount: { type: 'integer', nullable: true },
  flag: { type: 'boolean' },
  optionalFlag: { type: 'boolean', nullable: true },
  json: { ...text, transformer: jsonText },
  optionalJson: { ...text, nullable: true, transformer: jsonText },
} as const;
