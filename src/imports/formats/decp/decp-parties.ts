import { identifierTypeCodes } from '../../../contracts/domain/fields/decp-codes';
import { type OperatorDraft } from '../../domain/contract-draft';
import { isForeignType, statedType } from '../../domain/row/holders';
import { type RowNotes } from '../../domain/report/row-notes';
import { cleanText } from '../../../reading/domain/values/clean-text';
import { codeWords, readCode } from '../../../reading/domain/values/codes';
import { isNotStated } from '../../../reading/domain/values/not-stated';
import { foreignNumber, readIdentifier } from '../../../reading/domain/values/siret';
import { readText } from '../../../reading/domain/values/text';
import { cellOf, type JsonObject, objectsOf } from './json-values';

const types = codeWords(identifierTypeCodes);

/** Holders, concession holders or subcontractors: identifier, its kind, name; contacts are persons and left out. */
export function operatorsOf(
  value: unknown,
  wrapper: string,
  place: string,
  notes: RowNotes,
): OperatorDraft[] {
  return objectsOf(value, wrapper)
    .map((entry) => operatorOf(entry, place, notes))
    .filter(({ identifier, name }) => identifier !== null || name !== null);
}

export function operatorOf(entry: JsonObject, place: string, notes: RowNotes): OperatorDraft {
  const typeCell = cellOf(entry['typeIdentifiant']);
  const typeReading = typeCell && readCode(typeCell, types, false);
  const stated = typeReading?.kind === 'value' ? typeReading.value : null;
  const nameCell = cellOf(entry['denominationSociale'] ?? entry['nom']);
  const name = nameCell && readText(nameCell);
  return { ...identified(entry, stated, place, notes), name: name?.kind === 'value' ? name.value : null };
}

/** A number that the file states to be foreign is kept as it is: the rules of a SIRET say nothing of it. */
function identified(
  entry: JsonObject,
  stated: string | null,
  place: string,
  notes: RowNotes,
): Pick<OperatorDraft, 'identifier' | 'identifierType'> {
  const cell = cellOf(entry['id']);
  if (cell === null) return { identifier: null, identifierType: null };
  if (isForeignType(stated)) {
    const text = foreignNumber(cleanText(cell.text));
    return isNotStated(text)
      ? { identifier: null, identifierType: null }
      : { identifier: text, identifierType: stated };
  }
  const reading = readIdentifier(cell);
  if (reading.kind === 'set-aside') return { identifier: null, identifierType: null };
  if (reading.fault) notes.add(reading.fault, { header: `${place}.id`, index: null }, cell.text);
  if (reading.kind === 'absent') return { identifier: null, identifierType: null };
  const { identifier, identifierType } = reading.value;
  return { identifier, identifierType: statedType(stated, identifierType) };
}
