import { readFileSync } from 'node:fs';
import { unreadableRuleFile } from './rule-data.errors';

/** The records of a `;` file of two or more columns, by header name; a field may be quoted. */
export function readRecords(path: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readText(path).split(/\r?\n/);
  const names = header.split(';');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const fields = fieldsOf(line);
    if (fields.length !== names.length) {
      throw unreadableRuleFile(
        path,
        `la ligne ${index + 2} a ${fields.length} champs au lieu de ${names.length}`,
      );
    }
    return [Object.fromEntries(names.map((name, column) => [name, fields[column] ?? '']))];
  });
}

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw unreadableRuleFile(path, 'le fichier est absent ou ne peut pas être lu');
  }
}

function fieldsOf(line: string): readonly string[] {
  const fields = line.match(/(?:^|;)(?:"((?:[^"]|"")*)"|[^;]*)/g) ?? [];
  return fields.map((field, index) => unquoted(index === 0 ? field : field.slice(1)));
}

function unquoted(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}
