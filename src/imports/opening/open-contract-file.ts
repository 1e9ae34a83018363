import { basename } from 'node:path';
import { detectFormat } from '../formats/detect-format';
import { defaultLimits } from '../formats/limits';
import { type ContractFile, type OpenContext, type DefaultBuyer, type ListItem } from './contract-file';
import { openListFile } from './open-list-file';
import { readDecp } from '../formats/decp/decp-json';
import { readJsonFile } from '../formats/json/read-json-file';
import { notContractData } from '../imports.errors';

/** Opens a file of essential data (DECP JSON of 2022, 2019, PES); any other JSON is refused. */
async function openDecpFile(path: string, { today, cpv }: OpenContext): Promise<ContractFile> {
  const json = await readJsonFile(path);
  const recognised = readDecp(json, { today, cpv, buyer: null });
  if (recognised === null) throw notContractData(basename(path));
  return {
    format: recognised.form,
    lists: [
      {
        sheet: null,
        headerRow: null,
        mapping: {},
        columns: [],
        namesBuyers: true,
        async *readings(buyer: DefaultBuyer | null): AsyncGenerator<Iterable<ListItem>> {
          const file = readDecp(json, { today, cpv, buyer });
          for (const reading of file?.readings ?? []) yield [{ reading, said: [] }];
        },
      },
    ],
    notes: [],
    close: () => Promise.resolve(),
  };
}

/** Opens a contract list or a DECP file, its form found from the content. Throws a French refusal. */
export async function openContractFile(path: string, context: OpenContext): Promise<ContractFile> {
  const format = await detectFormat(path, defaultLimits);
  return format === 'json' ? openDecpFile(path, context) : openListFile(path, basename(path), context);
}
