import { contractListFields, registerFields } from '../../../contracts/domain/fields/fields';
import { type ContractDraft, type ImportIssue } from '../contract-draft';
import { cpvNomenclature } from '../../../reading/domain/cpv-nomenclature';
import { findHeader } from '../header/header';
import { type InterpretedRow, rowInterpreter } from './interpret-row';
import { FAULT_CODES } from '../../../reading/domain/fault-sentences';
import { columnLetters } from '../report/row-notes';
import { sentenceOf } from '../../../reading/domain/fault-sentences';
import { type SheetRow, type TableFormat } from '../../../reading/domain/table';

const cpv = cpvNomenclature([
  ['45000000', 'Travaux de construction'],
  ['90910000', 'Services de nettoyage'],
]);

/** As the csv reader gives it: blank fields at the end are no cells, they only count as fields. */
function sheetRow(number: number, line: string): SheetRow {
  const fields = line.split('|');
  const cells = fields.map((text) => (text === '' ? undefined : { text, kind: 'text' as const }));
  while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
  return { number, cells, fields: fields.length };
}

/** Interprets lines of cells written `a|b|c`; the first is the header. */
function interpret(lines: readonly string[], format: TableFormat = 'xlsx'): InterpretedRow[] {
  const [first = '', ...others] = lines;
  const header = findHeader([sheetRow(1, first)], {
    fields: contractListFields,
    anchors: ['subject', 'decpId'],
  });
  if (!header) throw new Error(`No header in ${first}`);
  const read = rowInterpreter(header, {
    today: '2026-11-24',
    cpv,
    format,
    buyer: { siret: '22990001400015', name: null },
  });
  return others.map((line, index) => read(sheetRow(index + 2, line)));
}

const draft = (header: string, line: string): ContractDraft | null | undefined =>
  interpret([header, line])[0]?.reading?.draft;
const issues = (header: string, line: string): readonly ImportIssue[] =>
  interpret([header, line])[0]?.reading?.issues ?? [];
const kinds = (lines: readonly string[]): string[] => interpret(lines).map(({ kind }) => kind);
const told = (header: string, line: string): string[] =>
  issues(header, line).map(({ cell, severity, code }) => `${cell} ${severity} ${code}`);

const HEADER = 'Numéro|Objet|Titulaire|SIRET titulaire|Montant HT|Date de notification';

describe('a row of a list', () => {
  it('becomes a draft of the buyer of the import', () => {
    expect(
      draft(HEADER, '2024-12|Nettoyage des collèges|PROPRETÉ FICTIVE|23350001600040|1 234,56 €|30/01/2024'),
    ).toEqual({
      buyer: { siret: '22990001400015', name: null, kind: null },
      values: {
        decpId: '2024-12',
        subject: 'Nettoyage des collèges',
        initialAmount: 123456,
        notifiedOn: '2024-01-30',
      },
      holders: [{ identifier: '23350001600040', identifierType: 'SIRET', name: 'PROPRETÉ FICTIVE' }],
      amendments: [],
      subcontracts: [],
      executions: [],
    });
  });

  it('with a date that does not exist is rejected at its cell, once', () => {
    const [row] = interpret([HEADER, '1|Nettoyage|A||12|31/02/2026']);
    expect(row?.reading?.draft).toBeNull();
    expect(row?.reading?.issues).toEqual([
      {
        row: 2,
        column: 'Date de notification',
        cell: 'F2',
        code: 'impossible-date',
        severity: 'reject',
        value: '31/02/2026',
        message: expect.stringContaining(
          'Ligne 2, colonne « Date de notification » : la date « 31/02/2026 » n’existe pas',
        ) as string,
      },
    ]);
  });

  it('without subject and without number is rejected', () => {
    expect(told(HEADER, '||ENTREPRISE FICTIVE||1200|30/01/2024')).toEqual(['B2 reject missing-subject']);
  });

  it('with nothing stated is kept without a word', () => {
    const line = 'NC|Nettoyage|néant|NC|sans montant|-';
    expect(told(HEADER, line)).toEqual([]);
    expect(draft(HEADER, line)).toMatchObject({ values: { subject: 'Nettoyage' }, holders: [] });
  });

  it('keeps an unreadable amount aside, its field empty', () => {
    const [row] = interpret([HEADER, '1|Nettoyage|||env. 40 000|']);
    expect(row?.reading?.draft?.values).not.toHaveProperty('initialAmount');
    expect(row?.reading?.setAside).toEqual([
      { row: 2, field: 'initialAmount', value: 'env. 40 000', reason: 'approximate-amount' },
    ]);
    expect(row?.reading?.issues).toEqual([]);
  });

  it('keeps an implausible amount beside its doubt', () => {
    const [row] = interpret([HEADER, '1|Nettoyage|||999 999 999|']);
    expect(row?.reading?.draft?.values).toMatchObject({
      initialAmount: 99_999_999_900,
      initialAmountDoubt: 'implausible-amount',
    });
    expect(row?.reading?.setAside).toEqual([
      { row: 2, field: 'initialAmount', value: '999999999.00', reason: 'implausible-amount' },
    ]);
  });

  it('reads « Nature » as the nature of the need or of the contract, whichever it holds', () => {
    expect(draft('Objet|Nature|Type de prix', 'A|Travaux|Révisables')?.values).toMatchObject({
      nature: 'works',
      priceForm: 'Révisable',
    });
    expect(draft('Objet|Nature|Type de prix', 'A|Accord cadre|Définitif ferme')?.values).toMatchObject({
      decpNature: 'Accord-cadre',
      priceTypes: ['Définitif ferme'],
    });
  });

  it('turns yes/no columns into considerations; blank everywhere is not stated, « non » everywhere is none', () => {
    const header = 'Objet|Clause sociale|Marché réservé';
    const social = (line: string): unknown => draft(header, line)?.values['socialConsiderations'];
    expect(social('A|oui|non')).toEqual(['Clause sociale']);
    expect(social('A|non|non')).toEqual(['Pas de considération sociale']);
    expect(social('A||')).toBeUndefined();
    expect(draft(header, 'A|non|ESAT')?.values['reservation']).toBe('ea-esat');
  });

  it('finds a missing CPV code from its label, aloud', () => {
    expect(draft('Objet|CPV|Libellé CPV', 'A|NC|services de nettoyage')?.values['cpv']).toBe('90910000');
    expect(told('Objet|CPV|Libellé CPV', 'A|NC|services de nettoyage')).toEqual([
      'C2 corrected cpv-from-label',
    ]);
    expect(draft('Objet|CPV', 'A|12345678')?.values).toEqual({ subject: 'A', cpvAsGiven: '12345678' });
  });

  it('takes a modified amount as an amendment only where it differs, and doubts one below a fifth', () => {
    const header = 'Objet|Montant initial|Montant modifié';
    expect(draft(header, 'A|1000|1000')?.amendments).toEqual([]);
    expect(draft(header, 'A|1000|1200')?.amendments).toMatchObject([
      { number: 1, amount: 120_000, amountDoubt: null },
    ]);
    expect(draft(header, 'A|1000|150')?.amendments).toMatchObject([
      { amount: 15_000, amountDoubt: 'implausible-amount' },
    ]);
  });

  it('says the same whatever the order of its columns', () => {
    const left = interpret(['Objet|Numéro|Montant', 'A|1|12,50'])[0]?.reading?.fingerprintText;
    const right = interpret(['Montant (€ HT)|Objet|N° de marché', '12.50 €|A|1'])[0]?.reading
      ?.fingerprintText;
    expect(left).toBe(right);
  });
});

describe('the holders of a row', () => {
  const header = 'Objet|Titulaire|SIRET|Type d’identifiant du titulaire';
  const holders = (line: string): unknown =>
    draft(header, line)?.holders.map((holder) => Object.values(holder).join(' '));

  it('joined by an export are several again', () => {
    expect(holders('A|UN ; DEUX ; TROIS|23350001600040 ;  ; DE811569869')).toEqual([
      '23350001600040 SIRET UN',
      '  DEUX',
      'DE811569869 TVA TROIS',
    ]);
    expect(told(header, 'A|UN ; DEUX|23350001600040 ; 22990001400015')).toEqual([]);
  });

  it('with two whole SIRET in one cell are two, with a warning', () => {
    expect(holders('A|UN / DEUX|23350001600040 / 22990001400015')).toEqual([
      '23350001600040 SIRET UN',
      '22990001400015 SIRET DEUX',
    ]);
    expect(told(header, 'A|UN / DEUX|23350001600040 / 22990001400015')).toContain(
      'C2 warning several-holders',
    );
  });

  it('named together without numbers stay one, with a warning', () => {
    expect(holders('A|UN / DEUX|23350001600040')).toEqual(['23350001600040 SIRET UN / DEUX']);
    expect(told(header, 'A|UN / DEUX|23350001600040')).toEqual(['B2 warning several-holders']);
    expect(told(header, 'A|SARL UN, SAS DEUX|')).toEqual(['B2 warning several-holders']);
    expect(told(header, 'A|UN (mandataire), DEUX (cotraitant)|')).toEqual(['B2 warning several-holders']);
    expect(told(header, 'A|DUPONT ET FILS|23350001600040')).toEqual([]);
    expect(told(header, 'A|TROIS, QUATRE & CIE SARL|')).toEqual([]);
  });

  it('named together at the sign of exports, without numbers, are several, with a warning', () => {
    expect(holders('A|UN ; DEUX|')).toEqual(['  UN', '  DEUX']);
    expect(told(header, 'A|UN ; DEUX|')).toEqual(['B2 warning several-holders']);
  });

  it('with a foreign number are not blamed for it when the file says so', () => {
    expect(told(header, 'A|UN|CHE-123|HORS-UE')).toEqual([]);
    expect(told(header, 'A|UN|3350001600040|RIDET')).toEqual([]);
    expect(holders('A|UN|3350001600040|RIDET')).toEqual(['3350001600040 RIDET UN']);
    expect(told(header, 'A|UN|CHE-123|')).toEqual(['C2 warning foreign-number']);
  });
});

describe('the lines that are no contracts', () => {
  it('are told from contracts by their shape', () => {
    const lines = [
      HEADER,
      '',
      'DIRECTION DES ROUTES',
      '1|Enrobés|A||12000|30/01/2024',
      'Sous-total||||12 000,00|',
      HEADER,
      '||||€ HT|jj/mm/aaaa',
      '2|TotalEnergies carburant|TotalEnergies||9000|30/01/2024',
      '|Réfection de la toiture||||',
      'TOTAL GÉNÉRAL||||21000|',
      '* montants hors taxes',
    ];
    expect(kinds(lines)).toEqual([
      'blank',
      'section',
      'data',
      'totals',
      'repeated-header',
      'unit',
      'data',
      'data',
      'totals',
      'note',
    ]);
  });

  it('give their text to the rows below', () => {
    const drafts = interpret([
      HEADER,
      'Direction des routes :',
      'TRAVAUX',
      '1|A||||',
      'Pôle collèges',
      '2|B||||',
    ])
      .map(({ reading }) => reading?.draft?.values)
      .filter((values) => values !== undefined);
    expect(drafts).toMatchObject([
      { service: 'Direction des routes', nature: 'works' },
      { service: 'Pôle collèges' },
    ]);
    expect(drafts[1]).not.toHaveProperty('nature');
  });

  it('when they have a subject are said, since they could be meant as contracts', () => {
    const [row] = interpret([HEADER, '|Travaux du gymnase|||Total : 73 243,56|']);
    expect(row).toMatchObject({
      kind: 'subject-total',
      reading: null,
      said: [{ cell: 'B2', code: 'not-a-contract' }],
    });
  });
});

describe('a csv record with too many fields', () => {
  const header = 'Numéro|Objet|Montant HT|Date de notification';

  it('is put right where one text column explains it', () => {
    const [row] = interpret([header, '1|Papier| enveloppes|1 200,00|30/01/2024'], 'csv');
    expect(row?.reading?.draft?.values).toMatchObject({
      subject: 'Papier; enveloppes',
      initialAmount: 120_000,
    });
    expect(row?.reading?.issues).toMatchObject([
      { code: 'joined-fields', severity: 'corrected', cell: 'B2' },
    ]);
  });

  it('is put right too where the cut only pushed a blank beyond the header', () => {
    const [row, plain] = interpret(
      [`${header}|Service`, '1|Papier| enveloppes|1 200,00|30/01/2024|', '2|Papier|1 200,00|30/01/2024||'],
      'csv',
    );
    expect(row?.reading?.draft?.values).toMatchObject({
      subject: 'Papier; enveloppes',
      notifiedOn: '2024-01-30',
    });
    expect(plain?.reading?.issues).toEqual([]);
  });

  it('is rejected rather than read askew, where a blank end hides the cut', () => {
    const wide = `${header}|SIRET titulaire|Durée (mois)`;
    const [row] = interpret([wide, '1|Papier| enveloppes|1 200,00|30/01/2024||douze|'], 'csv');
    expect(row?.reading?.draft).toBeNull();
    expect(row?.reading?.issues).toMatchObject([{ code: 'too-many-fields', severity: 'reject' }]);
  });

  it('is left alone where it only ends with a blank field and one cell is wrong', () => {
    const [row] = interpret([header, '1|Papier|beaucoup||'], 'csv');
    expect(row?.reading?.setAside).toMatchObject([{ value: 'beaucoup', reason: 'unreadable-amount' }]);
  });

  it('is rejected otherwise', () => {
    const [row] = interpret([header, '1|Papier|1 200,00|30/01/2024|surplus'], 'csv');
    expect(row?.reading?.draft).toBeNull();
    expect(row?.reading?.issues).toMatchObject([
      { code: 'too-many-fields', severity: 'reject', cell: 'E2', value: 'surplus' },
    ]);
  });
});

describe('the words of an import', () => {
  it('tell every fault in a French sentence that ends', () => {
    for (const code of FAULT_CODES) {
      const sentence = sentenceOf(
        { code, kept: 'gardé' },
        { place: 'Ligne 3', column: 'Objet', value: 'vu' },
      );
      expect(sentence).toMatch(/^Ligne 3, colonne « Objet » : \S.+\.$/);
    }
  });

  it('name cells as spreadsheets do', () => {
    expect([0, 5, 25, 26, 51, 702].map(columnLetters)).toEqual(['A', 'F', 'Z', 'AA', 'AZ', 'AAA']);
  });

  it('recognise the label of every field of the register', () => {
    const labels = registerFields.map(({ label }) => label);
    const header = findHeader([sheetRow(1, labels.join('|'))], {
      fields: contractListFields,
      anchors: ['subject'],
    });
    expect(header?.columns.map(({ field }) => field)).toEqual(registerFields.map(({ id }) => id));
  });
});
