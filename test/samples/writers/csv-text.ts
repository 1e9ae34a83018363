export type CsvCell = string | number | null;

/** A csv with `;` as French spreadsheets save it; null is an empty cell. */
export function csvText(rows: readonly (readonly CsvCell[])[], lineEnd = '\n'): string {
  return rows.map((row) => row.map(quoted).join(';') + lineEnd).join('');
}

function quoted(cell: CsvCell): string {
  const text = cell === null ? '' : String(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
