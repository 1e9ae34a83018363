import { basename } from 'node:path';
import { DomainError } from '../../shared/domain/domain-error';
import { type DeclarationImportsService } from '../declarations/declaration-imports.service';
import { type ImportsService } from '../imports.service';
import { type ImportOrder, type ImportOutcome } from './import-work';

/** Carries an order out in this process; a refusal names the file as the person named it. */
export async function carryOut(
  service: ImportsService | DeclarationImportsService,
  { path, fileName, options }: ImportOrder,
  onProgress: (rows: number) => void,
): Promise<ImportOutcome> {
  const startedAt = performance.now();
  try {
    const report = await service.importFile(path, { ...options, fileName, onProgress });
    return { report, milliseconds: Math.round(performance.now() - startedAt) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { kind, code, message, details } = error;
    throw new DomainError(kind, code, message.replaceAll(basename(path), fileName), details);
  }
}
