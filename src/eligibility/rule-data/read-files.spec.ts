import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '../../shared/domain/domain-error';
import { readRecords } from './read-lines';
import { readCodes, readDivisionDefaults, readNomenclature, readPotentials } from './read-nomenclatures';
import { readEffects, readParameters, readReferences } from './read-rules';

describe('files of the law', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'files-of-law-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  function file(name: string, ...lines: readonly string[]): string {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\n'));
    return path;
  }

  function refusal(read: () => unknown): unknown {
    try {
      read();
    } catch (error) {
      if (error instanceof DomainError) return [error.kind, error.code, error.message, error.details];
      throw error;
    }
    return 'accepted';
  }

  const refused = (name: string, why: string): unknown => [
    'invalid',
    'unreadable-rule-file',
    `Le fichier de règles « ${name} » est inutilisable : ${why}. Corrigez-le ou rétablissez celui du dépôt.`,
    { file: name, why },
  ];

  describe('lists of codes', () => {
    it('a field may be quoted, hold a semicolon and double its quotes; lines end as on any system', () => {
      const path = file('a.csv', 'code;label\r', '1;"a; ""b"""\r', '', '2;c "d" e', '"3";', '4;dit "e"', '');
      expect(readRecords(path)).toEqual([
        { code: '1', label: 'a; "b"' },
        { code: '2', label: 'c "d" e' },
        { code: '3', label: '' },
        { code: '4', label: 'dit "e"' },
      ]);
    });

    it.each([
      ['1', 'la ligne 3 a 1 champs au lieu de 2'],
      ['1;2;3', 'la ligne 3 a 3 champs au lieu de 2'],
    ])('a line of another width is refused with its number: %s', (line, why) => {
      const path = file('b.csv', 'code;label', '1;a', line);
      expect(refusal(() => readRecords(path))).toEqual(refused('b.csv', why));
    });

    it('a code and its label', () => {
      const path = file('c.csv', 'code;label', '1;a', '2;b');
      expect([...readNomenclature(path)]).toEqual([
        ['1', 'a'],
        ['2', 'b'],
      ]);
      expect([...readCodes(path)]).toEqual(['1', '2']);
    });

    it.each([
      ['code;label', '1;', 'label'],
      ['code;name', '1;a', 'label'],
      ['number;label', '1;a', 'code'],
    ])('%s / %s: the column « %s » is empty or absent', (header, line, column) => {
      const path = file('d.csv', header, line);
      const why = `la colonne « ${column} » est vide ou absente`;
      expect(refusal(() => readNomenclature(path))).toEqual(refused('d.csv', why));
    });

    it('a line without its code is refused', () => {
      const path = file('f.csv', 'code;label', ';a');
      expect(refusal(() => readNomenclature(path))).not.toBe('accepted');
    });

    it('an absent file', () => {
      const why = 'le fichier est absent ou ne peut pas être lu';
      expect(refusal(() => readCodes(join(folder, 'none.csv')))).toEqual(refused('none.csv', why));
    });
  });

  describe('potential of families', () => {
    const header = 'prefix;label;clause;siae;eaEsat;labourShare;certainty;typicalContract';

    it('each column has its place', () => {
      const path = file(
        'p.csv',
        header,
        '9091;Nettoyage;A;B;-;0.80;secondary;Locaux',
        '45;Travaux;C;A;B;1.0;seen;',
      );
      expect(readPotentials(path)).toEqual([
        {
          prefix: '9091',
          label: 'Nettoyage',
          clause: 'A',
          siae: 'B',
          eaEsat: '-',
          labourShare: '0.80',
          certainty: 'secondary',
          typicalContract: 'Locaux',
          divisionDefault: false,
        },
        {
          prefix: '45',
          label: 'Travaux',
          clause: 'C',
          siae: 'A',
          eaEsat: 'B',
          labourShare: '1.0',
          certainty: 'seen',
          typicalContract: '',
          divisionDefault: false,
        },
      ]);
    });

    it('no typical contract where the list has no such column', () => {
      const path = file('q.csv', header.replace(';typicalContract', ''), '9091;Nettoyage;A;B;-;0;seen');
      expect(readPotentials(path)[0]?.typicalContract).toBeNull();
    });

    it('a division default: reservations unusual, from memory, named as the nomenclature does', () => {
      const path = file('v.csv', 'division;clause;labourShare', '45;B;0.50', '99;C;0.1');
      const common = {
        siae: '-',
        eaEsat: '-',
        certainty: 'memory',
        typicalContract: null,
        divisionDefault: true,
      };
      expect(readDivisionDefaults(path, new Map([['45000000', 'Travaux de construction']]))).toEqual([
        { prefix: '45', label: 'Travaux de construction', clause: 'B', labourShare: '0.50', ...common },
        { prefix: '99', label: '99', clause: 'C', labourShare: '0.1', ...common },
      ]);
    });

    it.each([
      ['9091;N;D;B;-;0.8;seen;', "« D » n'est pas une cote (A, B, C ou -)"],
      ['9091;N;A;a;-;0.8;seen;', "« a » n'est pas une cote (A, B, C ou -)"],
      ['9091;N;A;B;x;0.8;seen;', "« x » n'est pas une cote (A, B, C ou -)"],
      ['9091;N;A;B;-;0.8;sure;', "« sure » n'est pas une certitude connue"],
      ['9091;N;A;B;-;80;seen;', "la part « 80 » n'est pas une fraction de 1"],
      ['9091;N;A;B;-;1.1;seen;', "la part « 1.1 » n'est pas une fraction de 1"],
      ['9091;N;A;B;-;0,8;seen;', "la part « 0,8 » n'est pas une fraction de 1"],
      ['9091;N;A;B;-;-0.8;seen;', "la part « -0.8 » n'est pas une fraction de 1"],
      ['9091;N;A;B;-;10.8;seen;', "la part « 10.8 » n'est pas une fraction de 1"],
      ['9091;N;A;B;-;0.;seen;', "la part « 0. » n'est pas une fraction de 1"],
      ['9091;;A;B;-;0.8;seen;', 'la colonne « label » est vide ou absente'],
      ['9091;N;;B;-;0.8;seen;', 'la colonne « clause » est vide ou absente'],
      ['9091;N;A;;-;0.8;seen;', 'la colonne « siae » est vide ou absente'],
      ['9091;N;A;B;;0.8;seen;', 'la colonne « eaEsat » est vide ou absente'],
      ['9091;N;A;B;-;;seen;', 'la colonne « labourShare » est vide ou absente'],
      ['9091;N;A;B;-;0.8;;', 'la colonne « certainty » est vide ou absente'],
    ])('%s: %s', (line, why) => {
      const path = file('r.csv', header, line);
      expect(refusal(() => readPotentials(path))).toEqual(refused('r.csv', why));
    });

    it.each(['0', '0.5', '0.85', '1', '1.0', '1.00'])('a share of %s is one', (share) => {
      const path = file('s.csv', header, `9091;N;A;B;-;${share};seen;`);
      expect(readPotentials(path)[0]?.labourShare).toBe(share);
    });
  });

  describe('numbers and days', () => {
    const number = (...periods: readonly string[]): string =>
      file(
        'n.yaml',
        'parameters:',
        '  - id: formal-advertising',
        '    label: Publicité',
        '    unit: euros',
        '    reference: R2131-12',
        '    periods:',
        ...periods.map((period) => `      - { ${period} }`),
      );

    it('a period has two days or none, its source may be absent', () => {
      const path = number(
        'from: null, to: "2025-12-31", value: "90000", certainty: seen, source: décret',
        'from: "2026-01-01", value: "90000.50", certainty: memory',
      );
      expect(readParameters(path)).toEqual([
        {
          id: 'formal-advertising',
          label: 'Publicité',
          unit: 'euros',
          reference: 'R2131-12',
          periods: [
            { from: null, to: '2025-12-31', value: '90000', certainty: 'seen', source: 'décret' },
            { from: '2026-01-01', to: null, value: '90000.50', certainty: 'memory', source: null },
          ],
        },
      ]);
    });

    it.each([
      [
        'from: "2026-02-30", value: "1", certainty: seen',
        'parameters[0].periods[0].from',
        'une date AAAA-MM-JJ était attendue',
      ],
      [
        'to: "demain", value: "1", certainty: seen',
        'parameters[0].periods[0].to',
        'une date AAAA-MM-JJ était attendue',
      ],
      ['value: 90000, certainty: seen', 'parameters[0].periods[0].value', 'un texte était attendu'],
      ['value: "", certainty: seen', 'parameters[0].periods[0].value', 'un texte était attendu'],
      [
        'value: "9e4", certainty: seen',
        'parameters[0].periods[0].value',
        'un nombre décimal entre guillemets était attendu',
      ],
      [
        'value: "-1", certainty: seen',
        'parameters[0].periods[0].value',
        'un nombre décimal entre guillemets était attendu',
      ],
      [
        'value: "90 000", certainty: seen',
        'parameters[0].periods[0].value',
        'un nombre décimal entre guillemets était attendu',
      ],
      [
        'value: "1.", certainty: seen',
        'parameters[0].periods[0].value',
        'un nombre décimal entre guillemets était attendu',
      ],
      [
        'value: "1", certainty: sure',
        'parameters[0].periods[0].certainty',
        "« sure » n'est pas une valeur connue",
      ],
      ['value: "1"', 'parameters[0].periods[0].certainty', 'un texte était attendu'],
      [
        'value: "1", certainty: seen, source: ""',
        'parameters[0].periods[0].source',
        'un texte était attendu',
      ],
    ])('{ %s } is refused at %s: %s', (period, place, why) => {
      const answer = refusal(() => readParameters(number(period)));
      expect(answer).toEqual(refused('n.yaml', `au champ « ${place} », ${why}`));
    });

    it.each([
      ['a gap of a day', '2026-01-02'],
      ['an overlap of a day', '2025-12-31'],
    ])('%s between two periods is refused', (_, from) => {
      const path = number(
        'to: "2025-12-31", value: "1", certainty: seen',
        `from: "${from}", value: "2", certainty: seen`,
      );
      expect(() => readParameters(path)).toThrow('les périodes de formal-advertising ne se suivent pas');
    });

    it.each([
      ['parameters: none', 'parameters', 'une liste était attendue'],
      ['- parameters', '', 'une liste de champs était attendue'],
      ['parameters: [none]', 'parameters[0]', 'une liste de champs était attendue'],
      ['parameters: [{ id: unknown }]', 'parameters[0].id', "« unknown » n'est pas une valeur connue"],
      ['parameters: [', null, "ce n'est pas du YAML lisible"],
      ['', '', 'une liste de champs était attendue'],
    ])('a file that says « %s » is refused at « %s »: %s', (text, place, why) => {
      const path = file('w.yaml', text);
      const answer = refusal(() => readParameters(path));
      expect(answer).toEqual(refused('w.yaml', place === null ? why : `au champ « ${place} », ${why}`));
    });

    it('an entry into force, with and without doubt and reserve', () => {
      const path = file(
        'e.yaml',
        'effects:',
        '  - { id: free-documents, label: A, from: "2020-01-01", certainty: seen, reference: R2132-2 }',
        '  - id: prison-reservation',
        '    label: B',
        '    from: "2022-10-20"',
        '    certainty: secondary',
        '    reference: L2113-13-1',
        '    source: ordonnance',
        '    doubt: { from: "2022-10-19", to: "2022-10-21" }',
        '    caution: réserve',
      );
      expect(readEffects(path)).toEqual([
        {
          id: 'free-documents',
          label: 'A',
          from: '2020-01-01',
          certainty: 'seen',
          reference: 'R2132-2',
          source: null,
          doubt: null,
          caution: null,
        },
        {
          id: 'prison-reservation',
          label: 'B',
          from: '2022-10-20',
          certainty: 'secondary',
          reference: 'L2113-13-1',
          source: 'ordonnance',
          doubt: { from: '2022-10-19', to: '2022-10-21' },
          caution: 'réserve',
        },
      ]);
    });

    it('a text with its title, its address and the day of its check', () => {
      const text = { id: 'a', article: 'b', title: 'c', link: 'd', lastChecked: '2026-11-22' };
      const path = file('t.yaml', 'references:', `  - ${JSON.stringify(text)}`);
      expect(readReferences(path)).toEqual([text]);
    });
  });
});
