import { NamedFields, TextField } from '../forms/fields';

/** What comes with a file: the buyer and the mapping that it does not say itself. */
export class UploadForm {
  @TextField()
  acheteur!: string;
  @TextField()
  correspondance!: string;
}

/** What each column (`colonne-0`…) is read as; a name keeps the mapping. */
export class ColumnsForm {
  @TextField()
  nom!: string;
  @NamedFields(/^colonne-\d{1,4}$/)
  columns!: Readonly<Record<string, string>>;
}
