import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contractListFields } from '../../contracts/domain/fields/fields';
import { openTableFile } from '../formats/open-table-file';
import { type ContractDraft, type ImportIssue, type RowReading, type SetAside } from './contract-draft';
import { cpvNomenclature } from './cpv-nomenclature';
import { findHeader, HEADER_SEARCH_ROWS, type HeaderRecognition, mappingOf } from './header';
import { type InterpretedRow, rowInterpreter } from './interpret-row';
import { type SheetRow } from './table';

const shared = resolve(__dirname, '../../../../shared');
const real = join(shared, 'data/real');
const here = existsSync(real);
const whenShared = here ? describe : describe.skip;
if (!here) process.stdout.write('Skipped: the real contract lists are not there.\n');

interface FileReading {
  header: HeaderRecognition;
  rows: InterpretedRow[];
  readings: RowReading[];
  drafts: ContractDraft[];
  issues: ImportIssue[];
  setAside: SetAside[];
}

const cpv = (): ReturnType<typeof cpvNomenclature> => {
  const lines = readFileSync(join(shared, 'decp/referentiels/cpv_2008_fr.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return cpvNomenclature(
    lines.map((line) => [line.slice(0, line.indexOf(';')), line.slice(line.indexOf(';') + 1)]),
  );
};

async function readList(name: string): Promise<FileReading> {
  const table = await openTableFile(join(real, name));
  const [sheet] = table.sheets;
  const rows: SheetRow[] = [];
  for await (const row of sheet?.rows() ?? []) rows.push(row);
  await table.close();
  const header = findHeader(rows.slice(0, HEADER_SEARCH_ROWS), {
    fields: contractListFields,
    anchors: ['subject', 'decpId'],
  });
  if (!header) throw new Error(`No header in ${name}`);
  const read = rowInterpreter(header, {
    today: '2026-11-24',
    cpv: cpv(),
    format: table.format,
    buyer: { siret: '22990001400015', name: null },
  });
  const interpreted = rows.filter(({ number }) => number > header.headerRow).map(read);
  const readings = interpreted.map(({ reading }) => reading).filter((reading) => reading !== null);
  return {
    header,
    rows: interpreted,
    readings,
    drafts: readings.map(({ draft }) => draft).filter((draft) => draft !== null),
    issues: readings.flatMap(({ issues }) => issues),
    setAside: readings.flatMap(({ setAside }) => setAside),
  };
}

const counted = (
  codes: readonly { code?: string; reason?: string; field?: string }[],
): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { code, reason, field } of codes) {
    const key = code ?? `${field}: ${reason}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

const show = (name: string, file: FileReading): void => {
  process.stdout.write(
    `${name}: ${file.readings.length} read, ${file.drafts.length} drafts, ${JSON.stringify({ kinds: counted(file.rows.map(({ kind }) => ({ code: kind }))), issues: counted(file.issues), aside: counted(file.setAside) })}\n`,
  );
};

whenShared('the real contract lists', () => {
  it('x', async () => {
    for (const name of [
      'bretagne_marches_2019',
      'decp_augmente_valides_2022_test',
      'decp_tabulaire_exemple-valide',
      'liste_marches_conclus_2010',
      'scdl_exemple_marche_public',
      'staging_decp',
    ]) {
      const file = await readList(`csv/${name}.csv`);
      show(name, file);
      console.log(
        mappingOf(file.header),
        file.header.unknown.map((u) => u.header),
        JSON.stringify(file.drafts[0], null, 0),
        JSON.stringify(file.drafts.at(-1)),
      );
      console.log(
        file.issues
          .slice(0, 12)
          .map((i) => `${i.cell} ${i.severity} ${i.message}`)
          .join('\n'),
        file.rows.flatMap((r) => r.said.map((s) => s.message)),
      );
    }
  });
});
