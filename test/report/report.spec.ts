import { buildReportModel } from '../../src/reporting/domain/report/build-report-model';
import { golden } from '../support/golden';
import { reportText } from './report-text';
import { DEPARTMENT, smallWorldInput } from './small-world';

describe('the report of the small world, as a person read it', () => {
  it.each([
    ['2027', 'report-2027.txt', smallWorldInput()],
    [
      '2026, of the département alone, from 200 000 €',
      'report-2026.txt',
      smallWorldInput({ year: 2026, buyers: [DEPARTMENT], minAmount: 200_000_00, scheme: null }),
    ],
  ])('%s', (_, name, input) => {
    const text = reportText(buildReportModel(input));
    expect(text).toBe(golden(name, text));
  });
});
