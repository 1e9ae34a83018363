const { mayImport } = require('./boundaries.cjs');

const features = Object.keys(mayImport);
const alternatives = (names) => names.join('|');
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const layers = features.map((folder) =>
  error(
    `layer-${folder}`,
    `${folder} may import ${mayImport[folder].join(', ') || 'nothing else'}`,
    { path: `^src/${folder}/`, pathNot: '\\.spec\\.ts$' },
    { path: '^src/', pathNot: `^src/(${alternatives([folder, ...mayImport[folder]])})/` },
  ),
);

module.exports = {
  forbidden: [
    ...layers,
    error('no-circular', 'No cycle, type imports counted', {}, { circular: true }),
    error(
      'domain-is-pure',
      'A file of a domain folder imports only domain files and decimal.js',
      { path: '^src/.+/domain/', pathNot: '\\.spec\\.ts$' },
      { pathNot: ['^src/.+/domain/', '^src/shared/domain/', 'node_modules/decimal\\.js/'] },
    ),
    error(
      'through-the-index',
      'Another feature is reached by its index.ts or its domain/',
      { path: '^src/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      {
        path: `^src/(${alternatives(features.filter((name) => name !== 'shared' && name !== 'platform'))})/`,
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/[^/]+/domain/'],
      },
    ),
    error(
      'no-own-index',
      'A file never imports the index of its own feature',
      { path: '^src/([^/]+)/' },
      { path: '^src/$1/index\\.ts$' },
    ),
    error(
      'typeorm-only-in-persistence',
      'TypeORM stays in platform/database, entities, repositories and modules',
      { path: '^src/', pathNot: ['^src/platform/database/', '\\.(entity|repository|module|spec)\\.ts$'] },
      { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    ),
    error(
      'exceljs-behind-its-renderers',
      'exceljs only writes workbooks, in the xlsx renderers',
      {
        path: '^src/',
        pathNot: [
          '^src/(imports/formats/xlsx|imports/annotated|reporting/renderers/xlsx|register/exports)/',
          '\\.spec\\.ts$',
        ],
      },
      { path: 'node_modules/exceljs/' },
    ),
    error(
      'pdf-behind-its-renderer',
      'pdfkit and its helpers only in the PDF renderer',
      { path: '^src/', pathNot: '^src/reporting/renderers/pdf/' },
      { path: 'node_modules/(pdfkit|svg-to-pdfkit)/' },
    ),
    error(
      'templates-behind-the-web',
      'LiquidJS only in web and the report text',
      { path: '^src/', pathNot: '^src/(web|reporting/renderers)/' },
      { path: 'node_modules/liquidjs/' },
    ),
    error(
      'not-to-test',
      'The product does not import its tests',
      { path: '^src/', pathNot: '\\.spec\\.ts$' },
      { path: ['^test/', '\\.spec\\.ts$'] },
    ),
    error(
      'no-dev-dependency',
      'The product runs on its dependencies alone',
      { path: '^src/', pathNot: '\\.spec\\.ts$' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    ),
    error(
      'entry-points-are-not-imported',
      'Nobody imports an entry point',
      { path: `^src/(${alternatives(features)})/` },
      { path: '^src/(main|cli|app\\.module|worker)\\.ts$' },
    ),
    error('resolvable', 'Every import resolves', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
