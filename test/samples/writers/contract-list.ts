import { type Workbook, type Worksheet } from 'exceljs';
import { type SampleContract } from '../sample-contract';
import { groupedByText } from './grouped';
import { LIST_COLUMNS, type ListColumn } from './contract-columns';
import { addSideSheets } from './contract-list-side-sheets';
import { type OddCells, oddCells } from './officer-habits';
import { BOLD, newWorkbook, TITLE, workbookBytes } from './workbook';

const GROUP_ROW = 4;
const HEADER_ROW = 5;
const SECTION_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E7E5' } } as const;
const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEFEF' } } as const;

/** The list as the officers keep it: titles, merged cells, one section per service, a totals line. */
export async function contractList(contracts: readonly SampleContract[]): Promise<Buffer> {
  const workbook = newWorkbook('Direction de la commande publique');
  const sheet = listSheet(workbook);
  const odd = oddCells(contracts);
  for (const [service, ofService] of groupedByText(contracts, (contract) => contract.service)) {
    addSection(sheet, service);
    for (const [, lots] of groupedByText(ofService, (contract) => contract.consultation))
      addLots(sheet, lots, odd);
  }
  addTotals(sheet);
  addSideSheets(workbook);
  return workbookBytes(workbook);
}

function listSheet(workbook: Workbook): Worksheet {
  const sheet = workbook.addWorksheet('Marchés 2024-2026', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEADER_ROW }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  LIST_COLUMNS.forEach(({ width }, index) => (sheet.getColumn(index + 1).width = width));
  sheet.getCell('A1').value = 'DÉPARTEMENT DE VALMONDE - Suivi des marchés publics 2024-2026';
  sheet.getCell('A1').font = TITLE;
  sheet.getCell('A2').value = 'Direction de la commande publique - état au 23/11/2026 - montants hors taxes';
  const header = sheet.getRow(HEADER_ROW);
  LIST_COLUMNS.forEach((column, index) => (header.getCell(index + 1).value = column.header));
  header.font = BOLD;
  header.alignment = { wrapText: true, vertical: 'middle' };
  header.eachCell((cell) => (cell.fill = HEADER_FILL));
  addGroups(sheet);
  return sheet;
}

function addGroups(sheet: Worksheet): void {
  let first = 1;
  for (const [group, columns] of groupedByText(LIST_COLUMNS, (column: ListColumn) => column.group)) {
    const last = first + columns.length - 1;
    if (last > first) sheet.mergeCells(GROUP_ROW, first, GROUP_ROW, last);
    const cell = sheet.getCell(GROUP_ROW, first);
    cell.value = group;
    cell.font = { ...BOLD, italic: true };
    cell.alignment = { horizontal: 'center' };
    first = last + 1;
  }
}

function addSection(sheet: Worksheet, service: string): void {
  sheet.addRow([]);
  const row = sheet.addRow([service]);
  sheet.mergeCells(row.number, 1, row.number, LIST_COLUMNS.length);
  row.getCell(1).font = BOLD;
  row.getCell(1).fill = SECTION_FILL;
}

function addLots(
  sheet: Worksheet,
  lots: readonly SampleContract[],
  odd: ReadonlyMap<string, OddCells>,
): void {
  const first = sheet.rowCount + 1;
  for (const contract of lots) addContract(sheet, contract, odd.get(contract.number) ?? {});
  if (lots.length < 2) return;
  LIST_COLUMNS.forEach(({ shared }, index) => {
    if (!shared) return;
    sheet.mergeCells(first, index + 1, first + lots.length - 1, index + 1);
    sheet.getCell(first, index + 1).alignment = { vertical: 'top', wrapText: true };
  });
}

function addContract(sheet: Worksheet, contract: SampleContract, odd: OddCells): void {
  const number = sheet.rowCount + 1;
  const row = sheet.addRow(LIST_COLUMNS.map(({ cell }) => cell(contract, number, odd)));
  LIST_COLUMNS.forEach(({ format }, index) => {
    if (format && typeof row.getCell(index + 1).value !== 'string') row.getCell(index + 1).numFmt = format;
  });
}

/** Sums only what the sheet holds as numbers, as such lines do: typed amounts are left out. */
function addTotals(sheet: Worksheet): void {
  const last = sheet.rowCount;
  sheet.addRow([]);
  const row = sheet.addRow([]);
  row.font = BOLD;
  LIST_COLUMNS.forEach(({ header, group }, index) => {
    if (header === 'Objet') row.getCell(index + 1).value = 'TOTAL GÉNÉRAL';
    if (group !== 'Montants (€ HT)') return;
    const letter = sheet.getColumn(index + 1).letter;
    let result = 0;
    sheet
      .getColumn(index + 1)
      .eachCell((cell) => (result += typeof cell.value === 'number' ? cell.value : 0));
    const formula = `SUM(${letter}${HEADER_ROW + 1}:${letter}${last})`;
    row.getCell(index + 1).value = { formula, result: Math.round(result * 100) / 100 };
    row.getCell(index + 1).numFmt = '#,##0.00\\ "€"';
  });
}
