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

/** Options of the columns that every feature uses. */
export const column = {
  id: { type: 'varchar', length: '36' },
  text: { type: 'text' },
  optionalText: { type: 'text', nullable: true },
  optionalId: { type: 'varchar', length: '36', nullable: true },
  code: { type: 'varchar', length: '40' },
  optionalCode: { type: 'varchar', length: '40', nullable: true },
  optionalDate: { type: 'date', nullable: true },
  date: { type: 'date' },
  instant: { type: 'varchar', length: '30' },
  optionalInstant: { type: 'varchar', length: '30', nullable: true },
  cents: { type: 'bigint', transformer: wholeNumber },
  optionalCents: { type: 'bigint', nullable: true, transformer: wholeNumber },
  count: { type: 'integer' },
  optionalCount: { type: 'integer', nullable: true },
  flag: { type: 'boolean' },
  optionalFlag: { type: 'boolean', nullable: true },
  json: { type: 'text', transformer: jsonText },
  optionalJson: { type: 'text', nullable: true, transformer: jsonText },
} as const;
