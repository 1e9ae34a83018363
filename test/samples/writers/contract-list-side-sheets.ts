import { type Workbook } from 'exceljs';
import { BOLD } from './workbook';

const NOTES = [
  'Mode d’emploi du tableau de suivi',
  '1. Une ligne par lot ; la ligne est créée au lancement de la consultation.',
  '2. « NC » : montant non communiqué par le service.',
  '3. Les heures d’insertion sont celles retenues avec la mission clause sociale.',
  '4. La colonne « Observations DAJ » est réservée à la direction des affaires juridiques.',
];

/** What such a workbook holds beside its list: notes, an old list kept hidden, the values of the menus. */
export function addSideSheets(workbook: Workbook): void {
  const notes = workbook.addWorksheet('Lisez-moi');
  notes.getColumn(1).width = 90;
  for (const note of NOTES) notes.addRow([note]);
  notes.getCell('A1').font = BOLD;

  const old = workbook.addWorksheet('Archive 2023', { state: 'hidden' });
  old.addRow(['N° de marché', 'Objet', 'Titulaire', 'Montant HT', 'Date de notification']);
  old.addRow([
    '2023-0001',
    'Ancien suivi, à ne plus utiliser',
    'Papeterie Feuillevole',
    12_500,
    '15/03/2023',
  ]);
  old.addRow(['2023-0002', 'Ancien suivi, à ne plus utiliser', 'Conseil Longuevue', 18_000, '02/06/2023']);

  const menus = workbook.addWorksheet('Listes', { state: 'veryHidden' });
  for (const value of ['Travaux', 'Fournitures', 'Services']) menus.addRow([value]);
}
