import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { readRecords } from '../../eligibility';
import { packageRoot } from '../../platform/package-root';
import { type TableView } from '../shell/table-view';

/** The words of the field, from `data/glossary.csv`. */
@Injectable()
export class Glossary {
  private readonly path = join(packageRoot, 'data', 'glossary.csv');
  readonly exists = existsSync(this.path);

  table(): TableView {
    const words = readRecords(this.path)
      .map(({ french = '', definition = '', source = '', decp = '' }) => ({
        french,
        definition,
        source,
        decp,
      }))
      .sort((a, b) => a.french.localeCompare(b.french, 'fr'));
    return {
      caption: 'Glossaire',
      columns: [{ label: 'Terme' }, { label: 'Définition' }, { label: 'Source' }, { label: 'Champ DECP' }],
      rows: words.map(({ french, definition, source, decp }) => ({
        cells: [{ text: french, strong: true }, { text: definition }, { text: source }, { text: decp }],
      })),
    };
  }
}
