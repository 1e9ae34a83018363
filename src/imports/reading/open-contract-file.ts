import { basename } from 'node:path';
import { type CpvNomenclature } from '../domain/cpv-nomenclature';
import { detectFormat } from '../formats/detect-format';
import { defaultLimits } from '../formats/limits';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type ContractFile } from './contract-file';
import { openDecpFile } from './open-decp-file';
import { openListFile } from './open-list-file';

export interface OpenContext {
  readonly today: CalendarDate;
  readonly cpv: CpvNomenclature;
  /** Only this sheet; null for every visible list. */
  readonly sheet: string | null;
  /** Header text to field; null leaves recognition alone. */
  readonly mapping: Readonly<Record<string, string | null>> | null;
}

/** Opens a contract list or a DECP file, its form found from the content. Throws a French refusal. */
export async function openContractFile(path: string, context: OpenContext): Promise<ContractFile> {
  const format = await detectFormat(path, defaultLimits);
  return format === 'json' ? openDecpFile(path, context) : openListFile(path, basename(path), context);
}
