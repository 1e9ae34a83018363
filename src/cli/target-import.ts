import { basename } from 'node:path';
import { readTargetFile } from '../imports';
import { type FileReport } from '../imports/domain/report/file-report';
import { type Act } from '../platform/database/unit';
import { type TargetsService } from '../reporting';
import { targetKind } from '../reporting/domain/indicators/target-kind';

/** Sets the targets of one file, all of them or none; the same report as any other import. */
export async function importTargets(
  service: TargetsService,
  file: string,
  { act, dryRun }: { readonly act: Act; readonly dryRun: boolean },
): Promise<FileReport> {
  const { targets, rejected, ...read } = await readTargetFile(file, basename(file), targetKind);
  const { created, updated, unchanged } = await service.set(act, targets, dryRun);
  return {
    file,
    ...read,
    importId: null,
    dryRun,
    refused: null,
    rows: { read: targets.length + rejected, created, updated, unchanged, rejected },
    setAside: [],
  };
}
