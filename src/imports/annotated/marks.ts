import { type FillPattern } from 'exceljs';
import { type Annotation } from './annotation';

const solid = (argb: string): FillPattern => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

/** Said in words too: colour alone says nothing to everybody. */
export const MARK_WORDS: Readonly<Record<Annotation['mark'], string>> = {
  reject: 'non importée',
  warning: 'importée, à vérifier',
  corrected: 'corrigée à l’import',
  'set-aside': 'mise de côté',
};

export const FILLS: Readonly<Record<Annotation['mark'], FillPattern>> = {
  reject: solid('FFF8CBC6'),
  warning: solid('FFFDE7B0'),
  corrected: solid('FFD6E9F5'),
  'set-aside': solid('FFFDE7B0'),
};
