import { type OperatorDraft } from '../contract-draft';
import { type HolderCells } from './draft-parts';
import { type FaultCode } from '../../../reading/domain/fault';
import { type RowNotes } from '../report/row-notes';
import { isSplitByOtherSign } from '../../../reading/domain/values/holder-cells';
import { foreignNumber, type IdentifierReading } from '../../../reading/domain/values/siret';

const OTHER_NAME_SEPARATORS = /\n|\s\/\s|\s\|\s|\s\+\s/;
/** Two legal forms, or a lead beside another member, in one name: « SARL Alpha, SAS Bêta ». */
const LEGAL_FORMS = /\b(?:sarl|sasu|sas|sa|eurl|scop|snc|sci|scic)\b/gi;
const GROUP_MEMBERS = /\bmandataire\b.*[,&]|[,&].*\bco-?traitant/i;
const DOMESTIC = ['SIRET', 'SIREN'];
/** Said of a number that is no SIRET; not said when the file states that it is another kind of number. */
const FAULTS_OF_A_SIRET: readonly FaultCode[] = [
  'lost-zero-siret',
  'foreign-number',
  'unreadable-identifier',
  'siren-alone',
  'wrong-check-digit',
];

/**
 * The holders of a row. Identifiers and names joined in the same number are paired; where one cell seems to
 * name several and nothing says which is which, they stay one, with a warning.
 */
export function holdersOf(columns: readonly (HolderCells | undefined)[], notes: RowNotes): OperatorDraft[] {
  return columns.flatMap((cells) => (cells ? holdersOfCells(cells, notes) : [])).filter(isNamed);
}

/** The kind of a number: the one its digits show where the file only says SIRET. */
export function statedType(stated: string | null, seen: string | null): string | null {
  return stated === null || DOMESTIC.includes(stated) ? (seen ?? stated) : stated;
}

/** True when the file states a kind of number for which a SIRET's faults mean nothing. */
export function isForeignType(stated: string | null | undefined): boolean {
  return stated !== null && stated !== undefined && !DOMESTIC.includes(stated);
}

export function isSiretFault(code: FaultCode): boolean {
  return FAULTS_OF_A_SIRET.includes(code);
}

function holdersOfCells(cells: HolderCells, notes: RowNotes): OperatorDraft[] {
  sayIdentifierFaults(cells, notes);
  const count = cells.identifiers?.items.length ?? 0;
  const names = namesFor(cells, count);
  const isUnclear =
    names.length === 1
      ? isSeveralNames(names[0] ?? '')
      : count > 0 && names.length > 0 && names.length !== count;
  const isOnlyNames = count === 0 && names.length > 1;
  if ((isUnclear || isOnlyNames) && cells.names) {
    const kept = isOnlyNames ? String(names.length) : null;
    notes.add({ code: 'several-holders', severity: 'warning', kept }, cells.names.column, cells.names.text);
  }
  return pair(cells, names.length > count && count > 0 ? [cells.names?.text ?? null] : names, count);
}

function sayIdentifierFaults({ identifiers, types }: HolderCells, notes: RowNotes): void {
  if (!identifiers) return;
  for (const { fault, text, place } of identifiers.faults) {
    if (!isForeignType(types[place]) || !isSiretFault(fault.code)) notes.add(fault, identifiers.column, text);
  }
  if (!isSplitByOtherSign(identifiers.text)) return;
  const kept = String(identifiers.items.length);
  notes.add({ code: 'several-holders', severity: 'warning', kept }, identifiers.column, identifiers.text);
}

/** Names at other signs count as several only when that gives one for each identifier. */
function namesFor(cells: HolderCells, count: number): readonly (string | null)[] {
  const names = cells.names?.items ?? [];
  if (names.length !== 1 || count < 2) return names;
  const parts = (names[0] ?? '').split(OTHER_NAME_SEPARATORS).map((name) => name.trim());
  return parts.length === count ? parts : names;
}

function isSeveralNames(name: string): boolean {
  if (OTHER_NAME_SEPARATORS.test(name) || GROUP_MEMBERS.test(name)) return true;
  return /[,&]|\set\s/i.test(name) && (name.match(LEGAL_FORMS)?.length ?? 0) > 1;
}

function pair(cells: HolderCells, names: readonly (string | null)[], count: number): OperatorDraft[] {
  return Array.from({ length: Math.max(count, names.length, 1) }, (_, place) => {
    const given = identifierAt(cells, place);
    const identifier = given?.identifier ?? (place === 0 && count === 0 ? cells.siren : null);
    const seen = given ? given.identifierType : 'SIREN';
    const identifierType = identifier === null ? null : statedType(cells.types[place] ?? null, seen);
    return { identifier, identifierType, name: names[place] ?? null };
  });
}

/** A number that the file states to be foreign is kept as written: no zero is given back to it. */
function identifierAt({ identifiers, types }: HolderCells, place: number): IdentifierReading | null {
  const given = identifiers?.items[place] ?? null;
  const type = types[place] ?? null;
  const text = identifiers?.texts[place] ?? '';
  return given !== null && isForeignType(type)
    ? { identifier: foreignNumber(text), identifierType: type }
    : given;
}

function isNamed({ identifier, name }: OperatorDraft): boolean {
  return identifier !== null || name !== null;
}
