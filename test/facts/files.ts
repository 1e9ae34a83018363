import { DEPARTEMENT, siretOf } from './buyers';
import { type Cells, type FactCase, type JsonRecord, linesOf } from './fact-case';

const NUMBER = 'N° de marché';
const SUBJECT = 'Objet du marché';
const SIRET = 'SIRET de l’acheteur';
const BUYER = 'Acheteur';
export const REFERENCE = 'Référence de la consultation';

/** The list that an officer imports: one line for each `list` line of the cases, one column for each header. */
export function listFile(cases: readonly FactCase[]): [name: string, text: string] {
  const rows = linesOf(cases, ({ list }) => list).map(({ key, number, subject, cells }): Cells => {
    const { [BUYER]: buyer = DEPARTEMENT, ...others } = cells;
    const reference = others[REFERENCE];
    return {
      [SIRET]: siretOf(String(buyer)),
      [NUMBER]: number,
      [SUBJECT]: subject,
      ...others,
      ...(reference !== undefined && { [REFERENCE]: `${key} ${String(reference)}` }),
    };
  });
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  return ['liste.csv', lines.map((cells) => cells.map((cell) => `"${String(cell)}"`).join(';')).join('\n')];
}

/** The file of essential data (DECP 2022): contracts, then concessions. */
export function decpFile(cases: readonly FactCase[]): [name: string, text: string] {
  const records = (lines: (one: FactCase) => readonly JsonRecord[] | undefined, buyerField: string) =>
    linesOf(cases, lines).map(({ key, number, subject, cells }) => {
      const { [BUYER]: buyer = DEPARTEMENT, id, ...others } = cells;
      return {
        id: typeof id === 'string' ? `${key}-${id}` : number,
        objet: subject,
        [buyerField]: { id: siretOf(String(buyer)) },
        ...others,
      };
    });
  const marches = {
    marche: records(({ decp }) => decp, 'acheteur'),
    'contrat-concession': records(({ concessions }) => concessions, 'autoriteConcedante'),
  };
  return ['decp.json', JSON.stringify({ marches })];
}
