import { contractListFields } from '../../src/contracts/domain/fields/fields';
import { cpvNomenclature } from '../../src/reading/domain/cpv-nomenclature';
import { findHeader } from '../../src/imports/domain/header/header';
import { type InterpretedRow, rowInterpreter } from '../../src/imports/domain/row/interpret-row';
import { type SheetRow } from '../../src/reading/domain/table';

/** One row of a contract list, header and cells written `a|b|c`, read on 24/11/2026 for a fictitious département. */
export function readRow(header: string, line: string): InterpretedRow {
  const recognised = findHeader([sheetRow(1, header)], {
    fields: contractListFields,
    anchors: ['subject', 'decpId'],
  });
  if (!recognised) throw new Error(`No header in ${header}`);
  const read = rowInterpreter(recognised, {
    today: '2026-11-24',
    cpv: cpvNomenclature([]),
    format: 'xlsx',
    buyer: { siret: '22990001400015', name: null },
  });
  return read(sheetRow(2, line));
}

function sheetRow(number: number, line: string): SheetRow {
  const cells = line.split('|').map((text) => (text === '' ? undefined : { text, kind: 'text' as const }));
  return { number, cells, fields: cells.length };
}
