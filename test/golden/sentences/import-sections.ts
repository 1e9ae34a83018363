import * as cells from '../../../src/imports/declarations/cell-sentences';
import { FAULT_CODES, type FaultCode } from '../../../src/reading/domain/fault-sentences';
import { faultTitle } from '../../../src/reading/domain/fault-titles';
import { sentenceOf } from '../../../src/reading/domain/fault-sentences';
import { targetSentences } from '../../../src/imports/small-lists/target-sentences';
import { typed } from './facts-typed';
import { type Section } from './section';
import { visible } from './visible';

interface FaultCase {
  readonly column?: string;
  readonly value?: string;
  readonly kept?: string;
}
type FaultCases = FaultCase | readonly FaultCase[];

export const faultCases = typed<Readonly<Record<string, FaultCases>>>('faults');

const faultSection: Section = {
  title: 'Faults of a cell or a row',
  lines: () =>
    FAULT_CODES.flatMap((code) => [
      `[${code}]`,
      ...[faultCases[code] ?? []].flat().map((one) => `  ${said(code, one)}`),
    ]),
};

function said(code: FaultCode, { column = null, value = null, kept = null }: FaultCaseRead): string {
  return visible(sentenceOf({ code, kept }, { place: 'Ligne 12', column, value }));
}
type FaultCaseRead = { readonly [K in keyof FaultCase]?: string | null };

/** Codes that have a title, typed: those of cells, and those that the register raises. */
const OTHER_TITLES = [
  'missing-buyer',
  'buyer-outside',
  'outside-limits',
  'hundredfold-amount',
  'same-row-twice',
  'conflicting-amount',
  'same-number-other-subject',
  'several-candidates',
  'hidden-sheet',
  'no-row',
  'a code without a title of its own',
];

const titleSection: Section = {
  title: 'Titles of faults',
  lines: () =>
    [...FAULT_CODES, ...OTHER_TITLES].map((code) => {
      const { title, hint } = faultTitle(code);
      return `[${code}] ${visible(`${title} : ${hint}`)}`;
    }),
};

const cellSection: Section = {
  title: 'Cells of a declaration',
  lines: () =>
    [
      cells.UNREADABLE_PERIOD,
      cells.UNREADABLE_HOURS,
      cells.UNREADABLE_BIRTH,
      cells.UNKNOWN_STATUS,
      cells.TOO_MANY_FIELDS,
      cells.privately({ code: 'rounded-amount', severity: 'corrected', kept: 'secret' }),
      cells.privately({ code: 'unreadable-date', severity: 'warning', kept: 'secret' }),
      cells.privately({ code: 'unknown-code', severity: 'reject', kept: 'secret' }),
    ].map(({ code, severity, sentence }) => `[${code}, ${severity}] ${visible(sentence)}`),
};

const targetSection: Section = {
  title: 'Rows of targets',
  lines: () =>
    [
      targetSentences.missing('Année'),
      targetSentences.unknownBasis('euros'),
      targetSentences.unknownIndicator('I99', 'nombre'),
      targetSentences.wrongYear('26'),
      targetSentences.wrongValue('beaucoup'),
      targetSentences.repeated(3),
    ].map(visible),
};

export const importSections: readonly Section[] = [faultSection, titleSection, cellSection, targetSection];
