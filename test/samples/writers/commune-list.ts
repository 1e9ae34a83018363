import { encode } from 'iconv-lite';
import { type SampleContract } from '../sample-contract';
import { csvText, type CsvCell } from './csv-text';
import { frenchAmount, frenchDate } from './french-forms';

const HEADER = [
  'Acheteur',
  'SIRET acheteur',
  'N° de marché',
  'N° de consultation',
  'Lot',
  'Nombre de lots',
  'Objet du marché',
  'Nature',
  'Procédure',
  'Code CPV',
  'Service',
  'Montant estimé HT (€)',
  'Montant notifié HT (€)',
  'Date de lancement',
  'Date de notification',
  'Durée (mois)',
  'Titulaire',
  'SIRET titulaire',
  'Considérations sociales',
  'Considérations environnementales',
  'Réservé à',
  "Heures d'insertion",
];

/** The list of the commune as its spreadsheet saves it: Windows-1252, `;`, CRLF, decimal commas. */
export function communeList(contracts: readonly SampleContract[]): Buffer {
  return encode(csvText([HEADER, ...contracts.map(line)], '\r\n'), 'windows-1252');
}

function line(contract: SampleContract): CsvCell[] {
  const { choice, initialAmount, notifiedOn } = contract;
  return [
    contract.buyer.name,
    contract.buyer.siret,
    contract.number,
    contract.consultation,
    contract.lot,
    contract.lotCount,
    contract.subject,
    contract.nature,
    contract.procedure,
    contract.cpv,
    contract.service,
    frenchAmount(contract.estimatedValue),
    initialAmount === null ? '' : `${frenchAmount(initialAmount)} €`,
    frenchDate(contract.launchedOn),
    notifiedOn === null ? '' : frenchDate(notifiedOn),
    contract.durationMonths,
    contract.holders.map(({ name }) => name).join(' ; '),
    contract.holders.map(({ siret }) => siret).join(' ; '),
    choice.values.join(' ; ') || 'Pas de considération sociale',
    contract.environmental.join(' ; ') || 'Pas de considération environnementale',
    choice.reservedFor,
    choice.hours,
  ];
}
