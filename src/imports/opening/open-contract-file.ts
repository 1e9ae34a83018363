import { basename } from 'node:path';
import { detectFormat } from '../formats/detect-format';
import { defaultLimits } from '../formats/limits';
import { type ContractFile, type OpenContext } from './contract-file';
import { openDecpFile } from './open-decp-file';
import { openListFile } from './open-list-file';

/** Opens a contract list or a DECP file, its form found from the content. Throws a French refusal. */
export async function openContractFile(path: string, context: OpenContext): Promise<ContractFile> {
  const format = await detectFormat(path, defaultLimits);
  return format === 'json' ? openDecpFile(path, context) : openListFile(path, basename(path), context);
}
