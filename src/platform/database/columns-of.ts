import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

type Raw = Readonly<Record<string, unknown>>;

/**
 * Adds some columns of an alias to a query and gives what reads them from its raw rows, as the record would say
 * them: a page that shows a sum over thousands of rows pays neither for whole records nor for what it leaves out.
 */
export function columnsOf<T extends object, K extends keyof T & string>(
  query: Pick<SelectQueryBuilder<ObjectLiteral>, 'expressionMap'> & {
    addSelect(selection: string, name: string): unknown;
  },
  alias: string,
  names: readonly K[],
): (raw: Raw) => Pick<T, K> {
  const { metadata } = query.expressionMap.findAliasByName(alias);
  const columns = names.map((name) => {
    const transformer = metadata.findColumnWithPropertyName(name)?.transformer;
    const from = (value: unknown): unknown =>
      transformer && !Array.isArray(transformer) ? transformer.from(value) : value;
    query.addSelect(`${alias}.${name}`, `${alias}_${name}`);
    return { name, key: `${alias}_${name}`, from };
  });
  return (raw) => {
    const record: Record<string, unknown> = {};
    for (const { name, key, from } of columns) record[name] = from(raw[key]);
    return record as Pick<T, K>;
  };
}
