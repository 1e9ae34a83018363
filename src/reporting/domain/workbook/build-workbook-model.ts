import { methodTexts } from '../report/method-sentences';
import { type ReportContext } from '../report/report-context';
import { referenceText } from '../report/sections/contract-text';
import { contractsSheet } from './contracts-sheet';
import { figuresSheet, methodSheet, participantsSheet } from './figures-sheets';
import { balancesSheet, hoursSheet } from './hours-sheets';
import { exceptionsSheet, reservedSheet } from './lists-sheets';
import { proceduresSheet } from './procedures-sheet';
import { summarySheet } from './summary-sheet';
import { type WorkbookModel } from './workbook-model';

export interface WorkbookHeading {
  readonly title: string;
  readonly subtitle: string;
  readonly buyerName: string;
  readonly edition: string;
}

/** The workbook published with the report: the same figures, and every row behind them, without a person. */
export function buildWorkbookModel(
  { input, book, current }: ReportContext,
  heading: WorkbookHeading,
): WorkbookModel {
  const references = new Map(current.named.map((row) => [row.contractId, referenceText(row)]));
  const referenceOf = (contractId: string): string => references.get(contractId) ?? contractId;
  const contracts = contractsSheet(current.contracts);
  const hours = hoursSheet(current.hours, referenceOf);
  const balances = balancesSheet(current.balances, referenceOf);
  const title = [`${heading.title}, ${heading.buyerName}`, `${heading.subtitle}, ${heading.edition}`];
  return {
    title: `${heading.title}, bilan ${input.year}`,
    sheets: [
      summarySheet(book, { contracts, hours, balances }, title),
      figuresSheet(book.all),
      contracts,
      proceduresSheet(current.contracts),
      hours,
      balances,
      reservedSheet(current.contracts),
      exceptionsSheet(current.contracts),
      participantsSheet(book.all),
      methodSheet(methodTexts(input, book, current.contracts)),
    ],
  };
}
