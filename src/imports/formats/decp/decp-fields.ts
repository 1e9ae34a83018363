import { type FieldId, registerFields } from '../../../contracts/domain/fields/fields';

const ofTheRecord = registerFields.filter(({ record }) => record === 'contract' || record === 'procedure');

/** The scalar fields of a record: where they stand, by the name that contracts or concessions give them. */
export const scalarPaths: readonly (readonly [path: string, field: FieldId])[] = ofTheRecord
  .filter(({ type }) => type !== 'codes')
  .flatMap(({ id, decp, decpConcession }) =>
    [...new Set([decp, decpConcession])].flatMap((path) => (path === undefined ? [] : [[path, id] as const])),
  );

/** Lists of values; the prose of the arrêté and the schema disagree on the plural, and files follow either. */
export const listPaths: readonly (readonly [paths: readonly string[], field: FieldId])[] =
  ofTheRecord.flatMap(({ id, decp, decpItem }) =>
    decp === undefined || decpItem === undefined
      ? []
      : [[[decp, decpItem, capitalised(decpItem), capitalised(decp)], id] as const],
  );

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
