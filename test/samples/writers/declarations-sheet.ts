import { type CellValue, type Worksheet } from 'exceljs';
import { type SampleDeclaration } from '../declarations';
import { dateCell, frenchMonth } from './french-forms';
import { BOLD, newWorkbook, TITLE, workbookBytes } from './workbook';

const HEADER = [
  'N° de marché',
  'Lot',
  'Période',
  'Employeur',
  'SIRET employeur',
  "Modalité d'exécution",
  'Code participant',
  'Sexe',
  'Année de naissance',
  "Critères d'éligibilité",
  'Type de contrat',
  'Heures',
] as const;
const WIDTHS = [14, 6, 16, 38, 17, 28, 16, 7, 12, 24, 26, 10];

/** The workbook in which the facilitator gathers the declarations, with a few lines that do not hold. */
export async function declarationsWorkbook(lines: readonly SampleDeclaration[]): Promise<Buffer> {
  const workbook = newWorkbook('Mission clause sociale');
  const sheet = workbook.addWorksheet('Heures 2025-2026', {
    views: [{ state: 'frozen', ySplit: 4 }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  sheet.addRow(["Clause sociale d'insertion - déclarations des heures réalisées"]).font = TITLE;
  sheet.addRow(['Département de Valmonde, mission clause sociale - une ligne par personne et par mois']);
  sheet.addRow([]);
  sheet.addRow([...HEADER]).font = BOLD;
  lines.forEach((line, index) => addLine(sheet, line, index));
  for (const line of faultyLines(lines)) sheet.addRow(line);
  return workbookBytes(workbook);
}

function addLine(sheet: Worksheet, line: SampleDeclaration, index: number): void {
  const { person, modality } = line;
  const row = sheet.addRow([
    line.contract,
    line.lot,
    periodCell(line.month, index),
    modality.employer.name,
    modality.employer.siret,
    index % 9 === 4 ? modality.label : modality.code,
    person.code,
    person.sex,
    person.birthYear,
    person.statuses.join(' ; '),
    modality.contractType,
    hoursCell(line.hours, index),
  ]);
  if (row.getCell(3).value instanceof Date) row.getCell(3).numFmt = 'mm/yyyy';
}

function periodCell(month: string, index: number): CellValue {
  if (index % 5 === 1) return frenchMonth(month);
  if (index % 5 === 2) return `${month.slice(5)}/${month.slice(0, 4)}`;
  return index % 5 === 3 ? dateCell(`${month}-01`) : month;
}

function hoursCell(hundredths: number, index: number): CellValue {
  const hours = Math.trunc(hundredths / 100);
  const minutes = String(((hundredths % 100) * 60) / 100).padStart(2, '0');
  if (index % 11 === 3) return `${hours}h${minutes}`;
  if (index % 11 === 6) return `${hours}:${minutes}`;
  return index % 11 === 9 ? String(hundredths / 100).replace('.', ',') : hundredths / 100;
}

/** A contract that does not exist, a lost decimal comma, a month before the contract, the same line twice. */
function faultyLines(lines: readonly SampleDeclaration[]): CellValue[][] {
  const last = lines.at(-1);
  const late = lines.filter(({ contract }) => contract.startsWith('2026')).at(-1);
  if (!last || !late) return [];
  const tail = ['H', 1987, 'B_RSA', 'CTT'];
  const employer = [last.modality.employer.name, last.modality.employer.siret, 'MAD_ETTI'];
  return [
    ['2025-0999', null, '2026-09', ...employer, 'VAL-501', ...tail, 84],
    [last.contract, last.lot, '2026-09', ...employer, 'VAL-502', ...tail, 1515],
    [late.contract, late.lot, '2025-02', ...employer, 'VAL-503', ...tail, 70],
    [last.contract, last.lot, '2026-08', ...employer, 'VAL-504', ...tail, 'à préciser'],
  ];
}
