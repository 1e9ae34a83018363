import { french } from '../../../shared/domain/french';
import { type IndicatorDefinition } from './indicator';

/** What each indicator counts, in one French sentence; the sub-line is in its label. Adding an indicator means writing it. */
const COUNTED: Readonly<Record<string, string>> = {
  I01: french`Marchés notifiés dans l'année. Un marché est un lot et compte une fois ; les concessions sont à part.`,
  I02: french`Marchés notifiés dans l'année avec une clause sociale, un critère social, ou réservés.`,
  I03: french`Marchés notifiés dans l'année qui engagent des heures d'insertion.`,
  I04: french`Marchés notifiés dans l'année avec une clause sociale qui n'engage pas d'heures d'insertion.`,
  I05: french`Marchés notifiés dans l'année attribués avec un critère social.`,
  I06: french`Marchés notifiés dans l'année et réservés, selon la famille d'opérateurs.`,
  I10: french`Marchés notifiés dans l'année avec une clause ou un critère environnemental.`,
  I11: french`Marchés notifiés dans l'année attribués avec un critère environnemental.`,
  I12: french`Heures d'insertion : seules les heures validées comptent ; les heures déclarées et engagées sont à part.`,
  I13: french`Heures validées sur heures dues à la fin de l'année, ou à ce jour pour l'année en cours, sur les marchés où des heures sont dues.`,
  I14: french`Heures validées dans l'année, divisées par la durée annuelle d'un temps plein.`,
  I15: french`Personnes distinctes avec des heures validées dans l'année.`,
  I16: french`Heures validées dans l'année, réparties par modalité et par filière d'achat.`,
  I18: french`Marchés notifiés dans l'année, selon ce qu'est devenue l'obligation de l'article L2112-2-1.`,
};

/** Lines that count something else than the rest of their indicator, by basis and sub-line. */
const COUNTED_APART: Readonly<Record<string, string>> = {
  'I01 count concessions': french`Concessions notifiées dans l'année ; elles n'entrent dans aucune part.`,
  'I01 value concessions': french`Concessions notifiées dans l'année ; elles n'entrent dans aucune part.`,
  'I02 count not-stated': french`Marchés notifiés dans l'année dont rien ne dit s'ils portent une considération sociale.`,
  'I10 count not-stated': french`Marchés notifiés dans l'année dont rien ne dit s'ils portent une considération environnementale.`,
  'I15 hours women': french`Heures validées dans l'année et réalisées par des femmes.`,
};

const SUM_OVER_SUM = french`Taux : somme sur somme.`;
const AMOUNTS = french`Montants initiaux hors taxes ; un montant mis de côté n'est pas additionné.`;

/** The definition of a line in words: what is counted, in what, over what. */
export function definitionSentence({ id, basis, base, line }: IndicatorDefinition): string {
  const counted = COUNTED_APART[`${id} ${basis} ${line}`] ?? COUNTED[id] ?? '';
  const amounts = basis === 'value' ? ` ${AMOUNTS}` : '';
  if (line === 'mean-weight')
    return french`${counted} Moyenne des pondérations connues : leur somme sur leur nombre.`;
  const rate = base === null || base === 'full-time-divisor' ? '' : ` ${SUM_OVER_SUM}`;
  return `${counted}${amounts}${rate}`;
}
