import { type FieldCode } from '../../contracts/domain/fields/field';
import { decapitalised } from '../../shared/domain/french';

/**
 * How the hours are delivered (modalités d’exécution, CCAG 2021 art. 16.1 and 20.1; practice of facilitators): code,
 * French label, and the words met in declaration spreadsheets.
 */
export const MODALITY_WORDS: readonly FieldCode[] = [
  words('EMB_CDI', 'Embauche directe en CDI', 'CDI', 'Embauche CDI', 'Embauche directe CDI'),
  words(
    'EMB_CDD',
    'Embauche directe en CDD',
    'CDD',
    'Embauche CDD',
    'Embauche directe CDD',
    'Embauche directe',
  ),
  words(
    'EMB_ALT',
    'Contrat d’apprentissage ou de professionnalisation',
    'Alternance',
    'Apprentissage',
    'Professionnalisation',
  ),
  words('MAD_ETTI', 'Mise à disposition par une ETTI', 'ETTI', 'MAD ETTI', 'Intérim d’insertion'),
  words('MAD_AI', 'Mise à disposition par une AI', 'AI', 'MAD AI', 'Association intermédiaire'),
  words('MAD_GEIQ', 'Mise à disposition par un GEIQ', 'GEIQ', 'MAD GEIQ'),
  words(
    'MAD_ETT',
    'Mise à disposition par une entreprise de travail temporaire',
    'ETT',
    'MAD ETT',
    'Intérim',
  ),
  words('MAD_EATT', 'Mise à disposition par une EATT', 'EATT', 'MAD EATT'),
  words('ST_SIAE', 'Sous-traitance à une EI ou un ACI', 'Sous-traitance SIAE', 'Sous-traitance', 'EI', 'ACI'),
  words('COT_SIAE', 'Cotraitance avec une SIAE', 'Cotraitance SIAE', 'Cotraitance'),
  words('ST_EA', 'Sous-traitance ou cotraitance EA', 'EA', 'Sous-traitance EA', 'Entreprise adaptée'),
  words('ST_ESAT', 'Sous-traitance ou cotraitance ESAT', 'ESAT', 'Sous-traitance ESAT'),
  words('RQ', 'Régie de quartier ou de territoire', 'Régie de quartier', 'Régie de territoire'),
  words('PENIT', 'Travail pénitentiaire', 'Travail en détention'),
];

/** The French label; a text that is no code is shown as it was given, and nothing as "non renseignée". */
export function modalityLabel(code: string | null): string {
  if (code === null) return 'Modalité non renseignée';
  return MODALITY_WORDS.find((each) => each.code === code)?.label ?? code;
}

/** Where a sentence says it otherwise than the label with a small letter. */
const SAID_SHORT: Readonly<Partial<Record<string, string>>> = {
  EMB_ALT: 'alternance',
  MAD_ETT: 'mise à disposition par une agence d’intérim',
  ST_SIAE: 'sous-traitance à une SIAE',
};

/** As it stands in a sentence or a line of the report: « mise à disposition par une ETTI ». */
export function modalityInSentence(code: string): string {
  const label = MODALITY_WORDS.find((each) => each.code === code)?.label;
  return SAID_SHORT[code] ?? (label === undefined ? code : decapitalised(label));
}

function words(code: string, label: string, ...aliases: string[]): FieldCode {
  return { code, label, aliases };
}
