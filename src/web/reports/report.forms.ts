import { TextField } from '../forms/fields';

/** The report to freeze, and the number of the edition that its preview announced. */
export class FreezeForm {
  @TextField()
  annee!: string;
  @TextField()
  acheteur!: string;
  @TextField()
  date!: string;
  @TextField()
  edition!: string;
}
