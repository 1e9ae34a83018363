import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ContractDraft, type RowReading } from '../../domain/contract-draft';
import { cpvNomenclature } from '../../domain/cpv-nomenclature';
import { readDecp } from './decp-json';

const shared = resolve(__dirname, '../../../../../shared');
const real = join(shared, 'data/real');
const here = existsSync(real);
const whenShared = here ? describe : describe.skip;
if (!here) process.stdout.write('Skipped: the real files of essential data are not there.\n');

let nomenclature: ReturnType<typeof cpvNomenclature> | undefined;
const cpv = (): ReturnType<typeof cpvNomenclature> => {
  const lines = readFileSync(join(shared, 'decp/referentiels/cpv_2008_fr.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
  return (nomenclature ??= cpvNomenclature(
    lines.map((line) => [line.slice(0, line.indexOf(';')), line.slice(line.indexOf(';') + 1)]),
  ));
};

interface Read {
  form: string;
  readings: RowReading[];
  drafts: ContractDraft[];
  contracts: ContractDraft[];
  concessions: ContractDraft[];
}

function readJson(...names: string[]): Read {
  const files = names.map((name) => {
    const file = readDecp(JSON.parse(readFileSync(join(real, name), 'utf8')), { today: '2026-11-24', cpv: cpv(), buyer: null });
    if (!file) throw new Error(`Not essential data: ${name}`);
    return { form: file.form, readings: [...file.readings] };
  });
  const readings = files.flatMap((file) => file.readings);
  const drafts = readings.map(({ draft }) => draft).filter((draft) => draft !== null);
  const isConcession = ({ values }: ContractDraft): boolean => values['contractKind'] === 'concession';
  return {
    form: [...new Set(files.map(({ form }) => form))].join(),
    readings,
    drafts,
    contracts: drafts.filter((draft) => !isConcession(draft)),
    concessions: drafts.filter(isConcession),
  };
}

const counted = (keys: string[]): Record<string, number> =>
  keys.reduce<Record<string, number>>((counts, key) => ({ ...counts, [key]: (counts[key] ?? 0) + 1 }), {});
const issues = ({ readings }: Read): Record<string, number> =>
  counted(readings.flatMap((reading) => reading.issues.map(({ code, severity, column }) => `${severity} ${code} ${column}`)));
const aside = ({ readings }: Read): Record<string, number> =>
  counted(readings.flatMap((reading) => reading.setAside.map(({ field, reason }) => `${field} ${reason}`)));
const cents = (drafts: ContractDraft[]): number =>
  drafts.reduce((sum, { values }) => sum + (typeof values['initialAmount'] === 'number' ? values['initialAmount'] : 0), 0);
const dematis = ['13', '17', '19', '23', '25'].map((day) => `decp-2022-json/dematis${day}.json`);
const pes = (): string[] => readdirSync(join(real, 'pes-2019-json')).map((name) => `pes-2019-json/${name}`);

whenShared('the real files of essential data', () => {
  it('x', () => {
    for (const names of [dematis, ['decp-2022-json/eclaireur_raw.json'], ['decp-2019-json/data.gouv.fr_aife.json'], ['decp-2019-json/e-marchespublics.json'], pes()]) {
      const file = readJson(...names);
      console.log(names[0], file.form, file.readings.length, file.contracts.length, file.concessions.length, cents(file.contracts), issues(file), aside(file));
    }
    console.log(JSON.stringify(readJson(dematis[1] ?? '').concessions[0]), JSON.stringify(readJson(dematis[2] ?? '').drafts.find((d) => d.subcontracts.length > 0)).slice(0, 3000));
  });
});
