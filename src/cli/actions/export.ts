import { resolve } from 'node:path';
import { EssentialData, type ExportCounts, ListExports } from '../../register';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { yearOption } from '../options';
import { answer } from '../print';
import { type Session } from '../session';
import { unknownExport } from '../cli.errors';

interface ExportOptions {
  readonly year?: string;
  readonly out: string;
  readonly json?: boolean;
}

export async function exportTo(session: Session, what: string, options: ExportOptions): Promise<number> {
  const year = options.year === undefined ? null : yearOption(options.year);
  const file = resolve(options.out);
  const counts = await runExport(session, what, year, file);
  return answer(options, counts, () => [
    `${counts.exported} marché(s) écrit(s) dans ${file}.`,
    ...incompleteLines(counts.incomplete),
  ]);
}

async function runExport(
  session: Session,
  what: string,
  year: number | null,
  file: string,
): Promise<ExportCounts> {
  if (what === 'contracts') return (await session.get(ListExports)).toFile(EVERYTHING, year, file);
  if (what === 'decp') return (await session.get(EssentialData)).decp(EVERYTHING, year, file);
  throw unknownExport(what);
}

function incompleteLines(incomplete: readonly { contract: string; missing: readonly string[] }[]): string[] {
  if (incomplete.length === 0) return [];
  const first = incomplete
    .slice(0, 10)
    .map(({ contract, missing }) => `  ${contract} : il manque ${missing.join(', ')}`);
  return [
    `${incomplete.length} marché(s) laissé(s) de côté, le format publié exige des champs non renseignés :`,
    ...first,
  ];
}
