import { FormatFault, oversizedFile } from './formats.errors';
import { type ReadLimits } from './limits';

/** Counts the rows and cells that a sheet really delivers, and stops one that would never end. */
export class RowCounter {
  private rows = 0;
  private cells = 0;

  constructor(private readonly limits: ReadLimits) {}

  add(cells: number): void {
    this.rows += 1;
    this.cells += cells;
    if (cells > this.limits.columns) refuse(`une ligne compte plus de ${this.limits.columns} colonnes`);
    if (this.rows > this.limits.rows)
      refuse(`une feuille compte plus de ${this.limits.rows} lignes remplies`);
    if (this.cells > this.limits.cells)
      refuse(`une feuille compte plus de ${this.limits.cells} cellules remplies`);
  }
}

function refuse(what: string): never {
  throw new FormatFault((file) => oversizedFile(file, what));
}
