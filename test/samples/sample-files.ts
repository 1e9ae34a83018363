import { sampleDeclarations } from './declarations';
import { decisionRows } from './decisions';
import { operatorRows } from './operators';
import { type SampleContract, type SampleFile } from './sample-contract';
import { sampleWorld } from './sample-world';
import { targetRows } from './targets';
import { communeList } from './writers/commune-list';
import { contractList } from './writers/contract-list';
import { csvText, type CsvCell } from './writers/csv-text';
import { declarationsWorkbook } from './writers/declarations-sheet';
import { decpFile } from './writers/decp-file';

/** Every file of `data/samples/` by name; the same bytes at each call. */
export async function sampleFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const { contracts, firms } = sampleWorld();
  const of = (...files: SampleFile[]): SampleContract[] =>
    contracts.filter(({ file }) => files.includes(file));
  return new Map([
    ['marches-2024-2026.xlsx', await contractList(of('liste'))],
    ['marches-commune-windows-1252.csv', communeList(of('commune'))],
    ['decp-2024.json', Buffer.from(decpFile(of('decp', 'decp-sdis'), firms))],
    ['declarations-heures.xlsx', await declarationsWorkbook(sampleDeclarations(contracts, firms))],
    ['objectifs.csv', utf8Csv(targetRows())],
    ['entreprises.csv', utf8Csv(operatorRows(firms))],
    ['decisions.csv', utf8Csv(decisionRows(contracts))],
  ]);
}

function utf8Csv(rows: readonly (readonly CsvCell[])[]): Buffer {
  return Buffer.from(csvText(rows));
}
