import { golden } from '../../../../test/support/golden';
import { plainContract, VALMONDE, valmondeInput } from '../../../../test/support/report-world';
import { buildReportModel } from './build-report-model';
import { type ReportModel } from './report-model';

const allText = (model: ReportModel): string => JSON.stringify({ ...model, workbook: null });
const section = (model: ReportModel, id: string) => model.sections.find((one) => one.id === id);
const nothing = { contracts: [], hours: [], balances: [] };

describe('the report model', () => {
  it('is the golden one for the département of Valmonde', () => {
    const readable = { ...buildReportModel(valmondeInput()), workbook: undefined, figures: undefined };
    const actual = `${JSON.stringify(readable, null, 1)}\n`;
    expect(actual).toBe(golden('report-model.json', actual));
  });

  it('stands on a year without any contract, hour or target', () => {
    const model = buildReportModel(valmondeInput({ rows: nothing, targets: [], scheme: null }));
    expect(model.cover.figure).toBe('0');
    expect(section(model, 'essentials')?.message).toContain('Aucun marché notifié en 2026');
    expect(section(model, 'scheme')).toBeUndefined();
    expect(allText(model)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('compares with nothing when the year before is not in the register', () => {
    const rows = { ...nothing, contracts: [plainContract('a')] };
    const model = buildReportModel(valmondeInput({ rows, targets: [] }));
    expect(model.cover.caption).not.toContain('contre');
    expect(section(model, 'reserved')?.message).not.toContain('2025');
  });

  it('gives the same figures for each buyer of a joint report', () => {
    const other = { id: 'sainte-ombre', name: 'Commune de Sainte-Ombre', siret: '21990002300013' };
    const rows = { ...nothing, contracts: [plainContract('a'), plainContract('b', { buyerId: other.id })] };
    const model = buildReportModel(valmondeInput({ rows, buyers: [VALMONDE, other] }));
    const table = section(model, 'buyers')?.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      [VALMONDE.name, '1'],
      [other.name, '1'],
    ]);
  });

  it('says which edition it restates', () => {
    const edition = { number: 2, date: '2027-05-01', restates: 1 };
    expect(buildReportModel(valmondeInput({ edition })).edition).toBe(
      '2e édition, du 1er mai 2027, corrige l’édition 1',
    );
  });

  it('says nothing of disability below the département', () => {
    const said = (atDepartmentLevel: boolean): boolean =>
      JSON.stringify(buildReportModel(valmondeInput({ atDepartmentLevel }))).includes('handicapés');
    expect([said(true), said(false)]).toEqual([true, false]);
  });

  it('names no participant anywhere', () => {
    expect(JSON.stringify(buildReportModel(valmondeInput()))).not.toMatch(/"p\d+"/);
  });
});
