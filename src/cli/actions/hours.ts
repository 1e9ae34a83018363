import { exactNumber, withUnit } from '../../shared/domain/french';
import { DeclarationImportsService } from '../../imports';
import { type FileReport } from '../../imports/domain/report/file-report';
import { BalanceService } from '../../insertion-hours';
import { type Balance, balanceJson, type BalanceJson } from '../../insertion-hours/domain/balance';
import { Clock } from '../../platform/clock';
import { COMMAND_ACT } from '../../platform/database/unit';
import { answerReports, reportOfFile } from '../file-answers';
import { readDate } from '../options';
import { answer, sayWait } from '../print';
import { type Session } from '../session';
import { perimeterOf } from './perimeter-of';

interface HoursImportOptions {
  readonly buyer?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

interface BalanceOptions {
  readonly contract?: string;
  readonly on?: string;
  readonly buyer?: string;
  readonly json?: boolean;
}

export async function importDeclarations(
  session: Session,
  files: readonly string[],
  { buyer, dryRun = false, json = false }: HoursImportOptions,
): Promise<number> {
  const perimeter = await perimeterOf(session, buyer);
  const service = await session.get(DeclarationImportsService);
  const reports: FileReport[] = [];
  for (const file of files)
    reports.push(
      await reportOfFile(file, dryRun, () =>
        service.importFile(file, { perimeter, act: COMMAND_ACT, dryRun, onWait: sayWait }),
      ),
    );
  return answerReports(reports, json);
}

export async function showBalances(session: Session, options: BalanceOptions): Promise<number> {
  const day = options.on === undefined ? (await session.get(Clock)).today() : readDate('--on', options.on);
  const perimeter = await perimeterOf(session, options.buyer);
  const balances = await (await session.get(BalanceService)).balances(perimeter, day, options.contract);
  return answer(options, balances.map(balanceJson), () => balanceLines(balances));
}

function balanceLines(balances: readonly Balance[]): string[] {
  if (balances.length === 0) return ['Aucun marché ne porte d’heures d’insertion.'];
  return balances.map(balanceJson).map(balanceLine);
}

function balanceLine({ contract, number, lot, ...hours }: BalanceJson): string {
  const { retained, due, declared, validated, balance } = hours;
  const name = `${number ?? contract}${lot === null ? '' : ` lot ${lot}`}`;
  const parts = Object.entries({ retenues: retained, dues: due, déclarées: declared, validées: validated });
  return `${name} : ${parts.map(([word, value]) => `${withUnit(exactNumber(value), 'h')} ${word}`).join(', ')}, solde ${withUnit(exactNumber(balance), 'h')}`;
}
