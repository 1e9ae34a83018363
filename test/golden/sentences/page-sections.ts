import { EXCEPTION_CODES } from '../../../src/eligibility/domain/verdict/exceptions';
import { type FactName, FACTS } from '../../../src/eligibility/domain/facts/facts';
import { exceptionWords } from '../../../src/web/contracts/decision/decision-view';
import { contractHead } from '../../../src/web/contracts/page/contract-head';
import { type ContractFile } from '../../../src/contracts';
import { measuresView } from '../../../src/web/contracts/page/measures-view';
import { missingFacts } from '../../../src/web/contracts/page/missing-facts';
import { rulesView } from '../../../src/web/contracts/page/rules-view';
import { assessed } from './eligibility-sections';
import { situation, typed, type TypedFacts } from './facts-typed';
import { type Section } from './section';
import { visible } from './visible';

export const pageFacts = typed<Readonly<Record<string, readonly unknown[]>>>('page-facts');

const facts: Section = {
  title: 'Values of facts on a page',
  lines: () =>
    Object.entries(pageFacts).flatMap(([name, values]) =>
      values.map(
        (value) => `[${name} ${JSON.stringify(value)}] ${visible(FACTS[name as FactName].write(value))}`,
      ),
    ),
};

const exceptions: Section = {
  title: 'Exceptions on a page',
  lines: () => [...EXCEPTION_CODES, 'EXC-9'].map((code) => visible(exceptionWords(code))),
};

const SITUATIONS: Readonly<Record<string, TypedFacts>> = {
  'espaces-verts': situation('espaces-verts'),
  'aide-à-domicile': situation('aide-à-domicile'),
  'restauration-concédée': situation('restauration-concédée'),
  'staff that leaves no margin': { ...situation('nettoyage'), transferredMonthlyHours: 700 },
  'nothing known': {},
};

const measures: readonly Section[] = Object.entries(SITUATIONS).map(([name, given]) => ({
  title: `The measures on the page of a contract, ${name}`,
  lines: () =>
    measuresView(assessed(given)).flatMap((one) => [
      `[${one.name}, ${one.status}] ${one.article?.label ?? ''}`,
      ...[one.sentence, one.reason, one.toCheck].filter(Boolean).map((text) => `  ${visible(text)}`),
    ]),
}));

const rules: Section = {
  title: 'The rules on the page of a contract, maçonnerie',
  lines: () =>
    rulesView(assessed(situation('maçonnerie'))).flatMap((one) => [
      `[${one.id} ${one.title}, ${one.chip.label}] ${one.articles.map(({ label }) => label).join(', ')}`,
      ...[one.sentence, one.reason, one.toCheck].filter(Boolean).map((text) => `  ${visible(text)}`),
    ]),
};

const MISSING: readonly [string, TypedFacts, boolean][] = [
  ['everything known', situation('espaces-verts'), false],
  ['nothing known', {}, false],
  ['the launch', { ...situation('espaces-verts'), launchedOn: null }, false],
  ['the need', { ...situation('espaces-verts'), needValue: null }, false],
  ['the CPV', { ...situation('espaces-verts'), cpv: null }, false],
  ['the lot', { ...situation('espaces-verts'), lotValue: null }, false],
  ['whether services are social', { ...situation('espaces-verts'), socialServices: null }, false],
  ['cleaning, whose staff may be taken over', situation('nettoyage'), true],
  ['cleaning, whose staff is taken over', { ...situation('nettoyage'), transferredMonthlyHours: 600 }, true],
];

const missing: Section = {
  title: 'What a missing fact would change',
  lines: () =>
    MISSING.flatMap(([name, given, takesStaffOver]) => [
      `[${name}]`,
      ...missingFacts(assessed(given), takesStaffOver).map(
        ({ field, effect }) => `  ${visible(field.label)} | ${visible(effect)}`,
      ),
    ]),
};

const KNOWN = {
  id: 'c',
  status: 'notified',
  subject: 'Entretien des espaces verts',
  decpId: '2026-12',
  cpv: '77310000',
};
const DATES: readonly [string, object, object][] = [
  ['notified', { notifiedOn: '2026-11-01', signedOn: '2026-10-30', lot: '3' }, { launchedOn: '2026-05-02' }],
  ['signed, not notified', { signedOn: '2026-11-01' }, { launchedOn: '2026-05-02' }],
  ['launched', { status: 'launched' }, { launchedOn: '2026-05-02', service: 'Routes' }],
  ['planned', { status: 'planned', decpId: null, lot: '3', cpv: null }, { launchedOn: '2027-01-01' }],
  ['ready, without a number', { status: 'ready', decpId: null }, { launchedOn: '2027-01-02' }],
  ['planned, without a launch', { status: 'planned', subject: null }, {}],
  ['cancelled', { status: 'cancelled', notifiedOn: '2026-11-01' }, {}],
];

const heads: Section = {
  title: 'The head of the page of a contract',
  lines: () =>
    DATES.flatMap(([name, contract, procedure]) => {
      const file = {
        contract: { ...KNOWN, lot: null, notifiedOn: null, signedOn: null, ...contract },
        procedure: { reference: null, service: null, launchedOn: null, ...procedure },
      };
      // Only these fields are read.
      const { title, lead } = contractHead(file as unknown as ContractFile, 'eligibility', 'Espaces verts');
      return [`[${name}]`, `  ${visible(String(title))}`, `  ${visible(String(lead))}`];
    }),
};

export const pageSections: readonly Section[] = [facts, exceptions, ...measures, rules, missing, heads];
