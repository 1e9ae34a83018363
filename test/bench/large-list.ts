import { closeSync, openSync, writeSync } from 'node:fs';
import { withCheckDigit } from '../../src/shared/domain/siret';

const CPV = ['90910000', '45233140', '77310000', '30192000', '45442100', '60130000', '71320000', '55523100'];
const HEADER =
  'N° de marché;Objet;CPV;Montant HT;Date de notification;Durée (mois);Titulaire;SIRET titulaire;Procédure;Considérations sociales\r\n';

/** A contract list of ten columns, every row another contract; the same at each run. */
export function writeLargeList(path: string, rows: number): void {
  const file = openSync(path, 'w');
  writeSync(file, HEADER);
  let chunk = '';
  for (let index = 0; index < rows; index += 1) {
    chunk += rowOf(index);
    if (index % 1000 === 999) {
      writeSync(file, chunk);
      chunk = '';
    }
  }
  writeSync(file, chunk);
  closeSync(file);
}

function rowOf(index: number): string {
  const firm = index % 5000;
  const siret = withCheckDigit(`99${String(firm).padStart(7, '0')}0001`);
  const day = `${String((index % 28) + 1).padStart(2, '0')}/${String((index % 12) + 1).padStart(2, '0')}/${2020 + (index % 7)}`;
  const amount = `${(index % 900) + 10} ${String(index % 1000).padStart(3, '0')},${String(index % 100).padStart(2, '0')}`;
  const social = index % 5 === 0 ? 'Clause sociale' : 'Pas de considération sociale';
  return `M-${index};Prestation numéro ${index} pour les sites départementaux;${CPV[index % CPV.length]};${amount};${day};${(index % 48) + 1};Entreprise ${firm};${siret};Procédure adaptée;${social}\r\n`;
}
