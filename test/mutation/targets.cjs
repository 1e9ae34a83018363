// The rooms that are changed in one place at a time, the specs that are asked, cheapest first, and the share of
// changes that they must notice (`minimum`, in percent, accepted survivors apart). Paths from the root.
// `share` thins out kinds of change that are many and alike.
const { readdirSync } = require('node:fs');

/** The specs of folders, one by one: some questions are put to files only. */
const specsIn = (...folders) =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => `${folder}/${name}`)
      .filter((name) => name.endsWith('.spec.ts'))
      .sort(),
  );

const share = { sentence: 0.3, string: 0.3 };
const law = ['test/law', 'test/cases.spec.ts', 'src/eligibility/domain', 'src/eligibility/rule-data'];
const lawLast = [
  'src/eligibility/rule-data/load-law.spec.ts',
  'src/eligibility/domain/settle/settle.spec.ts',
];
const pages = ['src/web/contracts/page', 'src/web/reference'];
const engineOnly = {
  'settle.spec.ts': [
    'settle.ts',
    'landmarks.ts',
    'fixed-axes.ts',
    'subjects.ts',
    'law.ts',
    'hours-of-case.ts',
  ],
};

function eligibility(folder, minimum, more = {}) {
  return {
    sources: [`src/eligibility/${folder}`],
    skip: [],
    specs: [...law, 'test/golden/sentences.spec.ts', ...pages],
    last: lawLast,
    onlyFor: engineOnly,
    share,
    minimum,
    ...more,
  };
}

module.exports = {
  // Every datum of the rule book, one at a time.
  law: {
    specs: [
      'test/law/law-typed-twice.spec.ts',
      'test/cases.spec.ts',
      ...specsIn('test/law', 'src/eligibility', ...pages),
    ],
    hoursSpecs: ['test/law', 'src/insertion-hours', 'src/web/hours', 'src/reporting/domain'],
    last: ['src/eligibility/rule-data/load-law.spec.ts'],
    without: ['src/eligibility/domain/settle/settle.spec.ts'],
    minimum: 98,
  },
  rules: eligibility('domain/rules', 92, {
    sources: ['src/eligibility/domain/rules', 'src/eligibility/domain/buyer-rules'],
    skip: ['/rule.ts', '/rule-book.ts', '/rule-cautions.ts', '/rule-certainty.ts'],
  }),
  conditions: eligibility('domain/conditions', 92),
  measures: eligibility('domain/measures', 92),
  'rule-data': eligibility('rule-data', 92),
  sentences: eligibility('domain/sentences', 85, { share: {} }),
  // From a logged or imported contract to the facts: through the public act, so on a database.
  facts: {
    sources: [
      'src/eligibility/domain/facts/register-facts.ts',
      'src/eligibility/domain/facts/known-facts.ts',
      'src/eligibility/situation.ts',
      'src/contracts/domain/place.ts',
    ],
    skip: [],
    specs: ['test/facts'],
    last: [],
    share: {},
    minimum: 92,
  },
  // What settles a question when facts are missing.
  engine: eligibility('domain', 80, {
    skip: [
      '/rules/ccp-',
      '/rules/pra-',
      '/buyer-rules/',
      '/conditions/',
      '/measures/',
      '/sentences/',
      'register-facts.ts',
      'known-facts.ts',
    ],
  }),
  indicators: {
    sources: ['src/reporting/domain/indicators'],
    skip: [],
    specs: ['src/reporting/domain', 'test/report'],
    last: [],
    share,
    minimum: 95,
  },
  report: {
    sources: ['src/reporting/domain'],
    skip: ['/indicators/', '/workbook/'],
    specs: ['src/reporting/domain', 'test/report', 'test/golden'],
    last: [],
    share,
    minimum: 85,
  },
  // Which contract a row, and which line a declaration, may reach.
  matching: {
    sources: [
      'src/imports/domain/contract-match.ts',
      'src/imports/domain/row/republished-state.ts',
      'src/imports/domain/row/fingerprint-text.ts',
      'src/imports/intake/fingerprint.ts',
      'src/imports/intake/draft-fields.ts',
      'src/imports/intake/known-contract.ts',
      'src/imports/intake/working-set.ts',
      'src/imports/intake/register-lookup.repository.ts',
      'src/insertion-hours/domain/declaration-key.ts',
      'src/insertion-hours/domain/contract-lookup.ts',
      'src/insertion-hours/domain/lot-number.ts',
      'src/insertion-hours/intake/working-set.ts',
      'src/insertion-hours/intake/merge-declaration.ts',
      'src/insertion-hours/intake/take-row.ts',
      'src/insertion-hours/intake/take-row-on.ts',
      'src/insertion-hours/intake/take-participant.ts',
    ],
    skip: [],
    specs: [
      'test/matching',
      'src/imports/fingerprints-migration.spec.ts',
      'src/imports/values-of-persons.spec.ts',
    ],
    // Those that open a database.
    last: [
      'test/matching/lines-seen-again.spec.ts',
      'test/matching/lines-and-contracts.spec.ts',
      'test/matching/republished-states.spec.ts',
      'test/matching/rows-seen-again.spec.ts',
      'test/matching/rows-and-contracts.spec.ts',
      'test/matching/three-rows.spec.ts',
      'src/imports/fingerprints-migration.spec.ts',
      'src/imports/values-of-persons.spec.ts',
    ],
    share,
    minimum: 95,
  },
  // Money, dates, SIRET and the numbers they are read from.
  values: {
    sources: [
      'src/shared/domain',
      'src/reading/domain/values/money.ts',
      'src/reading/domain/values/implausible-amount.ts',
      'src/reading/domain/values/decimal.ts',
      'src/reading/domain/values/number-text.ts',
      'src/reading/domain/values/date.ts',
      'src/reading/domain/values/siret.ts',
      'src/imports/domain/row/amounts.ts',
    ],
    skip: [],
    specs: [
      'src/shared/domain',
      'src/reading/domain',
      'src/imports/domain',
      'src/web/forms',
      'src/contracts/domain',
      'test/cases.spec.ts',
    ],
    last: ['test/cases.spec.ts'],
    share,
    minimum: 92,
  },
  hours: {
    sources: ['src/insertion-hours/domain'],
    skip: ['declaration-key.ts', 'contract-lookup.ts', 'lot-number.ts'],
    specs: [
      'src/insertion-hours/domain',
      'src/imports/declarations/declaration-words.spec.ts',
      'src/imports/declarations/declaration-headers.spec.ts',
      'src/imports/declarations/cell-takers.spec.ts',
      'src/imports/declarations/typed-declaration.spec.ts',
      'test/report/hours-due.spec.ts',
      'src/web/hours',
      'src/reporting/domain/indicators/compute-indicators.spec.ts',
    ],
    last: [],
    share,
    minimum: 85,
  },
  // The rest of what reads a list; its own issue brings it to 85.
  reading: {
    sources: ['src/imports/domain', 'src/reading/domain'],
    skip: [
      'sentences.ts',
      'fault-titles.ts',
      'contract-match.ts',
      'republished-state.ts',
      'fingerprint-text.ts',
      'values/money.ts',
      'values/implausible-amount.ts',
      'values/decimal.ts',
      'values/number-text.ts',
      'values/date.ts',
      'values/siret.ts',
      'row/amounts.ts',
    ],
    specs: [
      'src/reading/domain',
      'src/imports/domain',
      'src/imports/small-lists',
      'src/imports/formats/decp',
      'src/imports/declarations/typed-declaration.spec.ts',
      'src/web/forms',
      'src/web/contracts/form',
      'src/web/spaser/typed-target.spec.ts',
      'src/contracts/domain',
    ],
    last: [],
    share,
    minimum: 64,
  },
};
