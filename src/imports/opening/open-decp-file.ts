import { basename } from 'node:path';
import { readDecp } from '../formats/decp/decp-json';
import { readJsonFile } from '../formats/json/read-json-file';
import { notContractData } from '../imports.errors';
import { type ContractFile, type DefaultBuyer, type ListItem, type OpenContext } from './contract-file';

/** Opens a file of essential data (DECP JSON of 2022, 2019, PES); any other JSON is refused. */
export async function openDecpFile(path: string, { today, cpv }: OpenContext): Promise<ContractFile> {
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
        async *readings(buyer: DefaultBuyer | null): AsyncGenerator<ListItem> {
          const file = readDecp(json, { today, cpv, buyer });
          for (const reading of file?.readings ?? []) yield { reading, said: [] };
        },
      },
    ],
    notes: [],
    close: () => Promise.resolve(),
  };
}
