import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { readRecords } from '../../eligibility';
import { packageRoot } from '../../platform/package-root';
import { inFrenchOrder } from '../../shared/domain/french';
import { tableOf, type TableView } from '../shell/table-view';

/** The words of the field, from `data/glossary.csv`. */
@Injectable()
export class Glossary {
  private readonly path = join(packageRoot, 'data', 'glossary.csv');
  readonly exists = existsSync(this.path);

  table(): TableView {
    const nameOf = ({ french = '' }): string => french;
    const words = [...readRecords(this.path)].sort((a, b) => inFrenchOrder(nameOf(a), nameOf(b)));
    return tableOf('Glossaire', words, [
      { label: 'Terme', cell: (word) => ({ text: nameOf(word), strong: true }) },
      { label: 'Définition', cell: ({ definition = '' }) => definition },
      { label: 'Source', cell: ({ source = '' }) => source },
      { label: 'Champ DECP', cell: ({ decp = '' }) => decp },
    ]);
  }
}
