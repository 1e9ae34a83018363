import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { assess } from '../../src/eligibility/domain/verdict/assess';
import { BUYER_RULES } from '../../src/eligibility/domain/buyer-rules/buyer-rules';
import { type CpvPotential, type Rating } from '../../src/eligibility/domain/law/cpv-potential';
import { factsOf } from '../../src/eligibility/domain/facts/facts';
import { certaintyOfBuyerRule } from '../../src/eligibility/domain/law/law-behind';
import { loadLaw } from '../../src/eligibility/rule-data/load-law';
import { readHoursPractice } from '../../src/insertion-hours/practice-data';
import {
  EFFECTS,
  eveOf,
  type Mark,
  FAMILIES,
  MARK_NAMES,
  markChanges,
  markOf,
  NUMBERS,
  POTENTIALS,
  PRACTICE,
  RULES,
  sseCodes,
  TEXTS,
} from './typed-law';
import { USUAL } from './usual-contract';

const law = loadLaw();
const { content } = law;

const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('the law that the product loads is the law typed in these tables', () => {
  it.each(Object.keys({ ...content.parameters, ...NUMBERS }))('number %s', (id) => {
    const typed = NUMBERS[id];
    expect(Object.entries(content.parameters).find(([name]) => name === id)?.[1]).toEqual({
      id,
      label: typed?.label,
      unit: typed?.unit,
      reference: typed?.text,
      periods: typed?.periods.map(({ mark, ...period }) => ({ ...period, certainty: MARK_NAMES[mark] })),
    });
  });

  it.each(Object.keys({ ...content.effects, ...EFFECTS }))('entry into force %s', (id) => {
    const typed = EFFECTS[id];
    expect(Object.entries(content.effects).find(([name]) => name === id)?.[1]).toEqual({
      id,
      label: typed?.label,
      from: typed?.from,
      certainty: typed && MARK_NAMES[typed.mark],
      reference: typed?.text,
      source: typed?.source ?? null,
      doubt: typed?.doubt ? { from: typed.doubt[0], to: typed.doubt[1] } : null,
      caution: typed?.caution ?? null,
    });
  });

  it('texts: number, title, address, day of the last check', () => {
    expect(byId([...content.references.values()])).toEqual(byId(TEXTS));
    expect([...content.references.keys()].sort()).toEqual(TEXTS.map(({ id }) => id).sort());
  });

  it('families of codes and overseas territories', () => {
    expect(content.families).toEqual({
      'staff-transfer-cpv': FAMILIES['staff-transfer-cpv'],
      'integration-object-cpv': FAMILIES['integration-object-cpv'],
      overseas: FAMILIES.overseas,
    });
  });

  it('the closed list of art. L2113-15 has its 115 codes, each of them in the nomenclature', () => {
    const typed = sseCodes(content.nomenclature.keys());
    expect(typed).toHaveLength(115);
    expect([...content.sseServices].sort()).toEqual([...typed].sort());
    expect(typed.filter((code) => !content.nomenclature.has(code))).toEqual([]);
  });
});

describe('potential of the CPV families', () => {
  const typed = POTENTIALS.map((row) => ({
    prefix: row.prefix,
    label: row.label,
    clause: row.clause,
    siae: row.siae,
    eaEsat: row['ea-esat'],
    labourShare: (Number(row.labour) / 100).toFixed(2),
    certainty: MARK_NAMES[row.mark as Mark],
    typicalContract: row.typical,
    divisionDefault: false,
  }));
  const divisions = FAMILIES['division-defaults'].flatMap(([codes, clause, labour]) =>
    codes.map((code): Partial<CpvPotential> => ({
      prefix: String(code),
      clause: clause as Rating,
      siae: '-',
      eaEsat: '-',
      labourShare: (labour / 100).toFixed(2),
      certainty: 'memory',
      typicalContract: null,
      divisionDefault: true,
    })),
  );

  it('there are 78 rows and 40 division defaults, and no other', () => {
    expect([typed.length, divisions.length]).toEqual([78, 40]);
    expect(content.potentials.rows.map(({ prefix }) => prefix).sort()).toEqual(
      [...typed, ...divisions].map(({ prefix }) => prefix).sort(),
    );
  });

  it.each(POTENTIALS.map((row, index) => [`${row.code} ${row.label}`, row.code ?? '', typed[index]]))(
    '%s',
    (_, code, row) => {
      expect(content.potentials.of(code)).toEqual(row);
    },
  );

  it.each(divisions.map((one) => [one.prefix, one] as const))('division %s', (prefix, one) => {
    expect(content.potentials.rows.find((row) => row.prefix === prefix)).toMatchObject(one);
  });

  it('the ESS column says which of the codes are on the closed list', () => {
    const listed = POTENTIALS.filter(({ code = '' }) => content.sseServices.has(code));
    expect(listed.map(({ code }) => code)).toEqual(
      POTENTIALS.filter(({ sse }) => sse === 'oui').map(({ code }) => code),
    );
  });
});

describe('the rules that an assessment shows', () => {
  const shown = (launchedOn: string | null): ReturnType<typeof assess> =>
    assess(factsOf('x', { ...USUAL, launchedOn }), { on: '2026-11-22', law });
  const stated = ({ results }: ReturnType<typeof assess>): unknown =>
    results.map(({ ruleId, title, certainty, references }) => ({
      ruleId,
      title,
      certainty,
      texts: references.map(({ id }) => id),
    }));
  const typed = (launchedOn: string | null): unknown =>
    Object.entries(RULES['contract-rules']).map(([ruleId, rule]) => ({
      ruleId,
      title: rule.title,
      certainty: MARK_NAMES[markOf(rule, launchedOn)],
      texts: rule.texts,
    }));
  const days = Object.values(RULES['contract-rules'])
    .flatMap(markChanges)
    .flatMap((day) => [eveOf(day), day]);

  it('each with its title, its mark and the texts that it cites, in order, and no other', () => {
    expect(stated(shown(null))).toEqual(typed(null));
  });

  it.each(['2014-06-01', ...days, '2026-11-22'])('with the marks of a launch on %s', (day) => {
    expect(stated(shown(day))).toEqual(typed(day));
  });

  it('the twelve measures with the rules that their status rests on', () => {
    expect(shown(null).measures.map(({ measure, ruleIds }) => [measure, ruleIds])).toEqual(
      Object.entries(RULES.measures),
    );
  });

  it('the rules on the scheme of a buyer', () => {
    expect(
      BUYER_RULES.map((rule) => [
        rule.id,
        rule.title,
        rule.references,
        certaintyOfBuyerRule(rule, '2026-11-22', law),
      ]),
    ).toEqual(
      Object.entries(RULES['buyer-rules']).map(([id, { title, texts, mark }]) => [
        id,
        title,
        texts,
        MARK_NAMES[mark],
      ]),
    );
  });
});

describe('practice of the hours', () => {
  const { etp, eligibility, 'plausible-monthly-hours': monthly } = PRACTICE;

  it('the product reads the divisors of a full-time post, the plausible month and the eligibility', () => {
    expect(readHoursPractice()).toEqual({
      etpDivisors: etp.map(({ code, label, hours, mark }) => ({
        code,
        label,
        hours,
        certainty: MARK_NAMES[mark],
      })),
      plausibleMonthlyHours: monthly.hours,
      eligibilityMonths: eligibility.months,
    });
  });

  // What is published beside the numbers and no page prints yet: where each comes from, and the day of the check.
  it('the published file gives each with its mark and its reference', () => {
    const path = join(__dirname, '../../data/rules/insertion-hours/practice.yaml');
    expect(parse(readFileSync(path, 'utf8'))).toEqual({
      lastChecked: PRACTICE.checked,
      etpDivisors: etp.map(({ mark, ...one }) => ({ ...one, certainty: MARK_NAMES[mark] })),
      plausibleMonthlyHours: {
        hours: monthly.hours,
        certainty: MARK_NAMES[monthly.mark],
        reference: monthly.reference,
      },
      eligibilityMonths: {
        id: eligibility.rule,
        months: eligibility.months,
        certainty: MARK_NAMES[eligibility.mark],
        reference: eligibility.reference,
      },
    });
  });
});

const references = join(__dirname, '../../../shared/decp/referentiels');
const present = existsSync(references);
if (!present)
  process.stdout.write('Official code lists are absent: the nomenclatures are not compared with them.\n');

(present ? describe : describe.skip)('the official code lists', () => {
  const codes = (name: string, separator: string): Map<string, string> =>
    new Map(
      readFileSync(join(references, name), 'utf8')
        .trimEnd()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => {
          const [code = '', label = ''] = line.split(separator);
          return [code.slice(0, 8), label];
        }),
    );

  it('the nomenclature is CPV 2008, code by code', () => {
    expect([...content.nomenclature.keys()].sort()).toEqual([...codes('cpv_2008_fr.csv', ';').keys()].sort());
  });

  it('the closed list of art. L2113-15 is that of the European notice', () => {
    expect([...content.sseServices].sort()).toEqual(
      [...codes('cpv_services_sociaux_specifiques.csv', ',').keys()].sort(),
    );
  });
});
