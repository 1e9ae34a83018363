import { type FieldValue } from '../../../contracts/domain/fields/field';
import { type FieldId, fieldOf } from '../../../contracts/domain/fields/fields';
import { type CellContext, cellReader, type CellReader } from '../../../reading/domain/cell-readers';
import { type Reading } from '../../../reading/domain/fault';
import { type RowNotes } from '../../domain/report/row-notes';
import { codeWords, readItems } from '../../../reading/domain/values/codes';
import { cellOf, type JsonObject, textsOf, valueAt } from './json-values';

/** Reads scalar fields and lists of a record, saying what is wrong with them under their DECP names. */
export class RecordReader {
  private readonly readers = new Map<FieldId, CellReader<FieldValue>>();
  private readonly words = new Map<FieldId, ReturnType<typeof codeWords>>();

  constructor(private readonly context: CellContext) {}

  /** The value at a path as the field reads it; undefined when it is not stated, or set aside. */
  value(
    record: JsonObject,
    path: string,
    field: FieldId,
    notes: RowNotes,
    place = path,
  ): FieldValue | undefined {
    const cell = cellOf(valueAt(record, path));
    return cell === null
      ? undefined
      : this.take(this.readerOf(field)(cell), field, { notes, place, text: cell.text });
  }

  list(
    record: JsonObject,
    paths: readonly string[],
    field: FieldId,
    notes: RowNotes,
  ): FieldValue | undefined {
    for (const path of paths) {
      const texts = textsOf(record[path]);
      if (texts === undefined || texts.length === 0) continue;
      return this.take(readItems(texts, this.wordsOf(field)), field, {
        notes,
        place: path,
        text: texts.join(' ; '),
      });
    }
    return undefined;
  }

  private take(
    reading: Reading<FieldValue>,
    field: FieldId,
    { notes, place, text }: { notes: RowNotes; place: string; text: string },
  ): FieldValue | undefined {
    if (reading.kind === 'set-aside') {
      notes.keepAside(field, text, reading.reason);
      return undefined;
    }
    if (reading.fault) notes.add(reading.fault, { header: place, index: null }, text);
    return reading.kind === 'value' ? reading.value : undefined;
  }

  private readerOf(field: FieldId): CellReader<FieldValue> {
    const known = this.readers.get(field);
    if (known) return known;
    const reader = cellReader(fieldOf(field), '', this.context);
    this.readers.set(field, reader);
    return reader;
  }

  private wordsOf(field: FieldId): ReturnType<typeof codeWords> {
    const known = this.words.get(field);
    if (known) return known;
    const words = codeWords(fieldOf(field).codes ?? []);
    this.words.set(field, words);
    return words;
  }
}
