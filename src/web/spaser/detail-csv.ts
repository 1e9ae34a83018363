import { csvLine, UTF8_MARK } from '../../register';
import { type IndicatorDetail } from '../../reporting';
import { holdersText, referenceText } from '../../reporting/domain/report/sections/contract-text';
import { type NotifiedContractRow } from '../../reporting/domain/rows';
import { eurosText } from '../../shared/domain/euros';
import { fileReference } from './file-reference';

type Cell = string | number | null;

/** The rows of a figure as open data: ISO dates, amounts and hours with a point, no unit. */
export function detailCsv(opened: IndicatorDetail): string {
  const { header, rows } = listOf(opened);
  return UTF8_MARK + [header, ...rows].map((cells) => csvLine(cells)).join('');
}

interface List {
  readonly header: string[];
  readonly rows: Cell[][];
}

function listOf({ detail, files }: IndicatorDetail): List {
  switch (detail.population) {
    case 'contracts':
      return contractList(detail.rows);
    case 'hours':
      return {
        header: ['SIRET acheteur', 'Marché', 'Objet', 'Mois', 'Heures'],
        rows: detail.rows.map(({ contractId, period, hours }) => [
          ...namedContract(contractId, files),
          period,
          hundredths(hours),
        ]),
      };
    case 'balances':
      return {
        header: [
          ...['SIRET acheteur', 'Marché', 'Objet'],
          ...['Heures retenues', 'Heures dues', 'Heures déclarées', 'Heures validées'],
        ],
        rows: detail.rows.map(({ contractId, retained, due, declared, validated }) => [
          ...namedContract(contractId, files),
          ...[retained, due, declared, validated].map(hundredths),
        ]),
      };
  }
}

function contractList(rows: readonly NotifiedContractRow[]): List {
  return {
    header: [
      ...['Marché', 'Objet', 'Titulaires', 'CPV', 'Service', 'Date de notification'],
      ...['Montant initial HT', 'Montant mis de côté'],
      ...['Considérations sociales', 'Considérations environnementales', 'Heures retenues'],
    ],
    rows: rows.map((row) => [
      referenceText(row),
      row.subject,
      holdersText(row),
      row.cpv,
      row.service,
      row.notifiedOn,
      hundredths(row.initialAmount),
      row.amountSetAside,
      joined(row.socialConsiderations),
      joined(row.environmentalConsiderations),
      hundredths(row.hoursRetained),
    ]),
  };
}

function namedContract(contractId: string, files: IndicatorDetail['files']): Cell[] {
  const file = files.get(contractId);
  return file ? [file.buyer.siret, fileReference(file), file.contract.subject] : [null, null, null];
}

function hundredths(quantity: number | null): string | null {
  return quantity === null ? null : eurosText(quantity);
}

function joined(values: readonly string[] | null): string | null {
  return values === null ? null : values.join(' ; ');
}
