import { type SampleFirm } from './firms';
import { type SampleContract } from './sample-contract';
import { type SeededRandom } from './seeded-random';

/** How hours are delivered (CCAG 2021): code, official label, employer and contract of employment. */
export interface SampleModality {
  readonly code: string;
  readonly label: string;
  readonly contractType: string;
  readonly employer: SampleFirm;
}

interface ModalityKind {
  readonly code: string;
  readonly label: string;
  readonly contractType: string;
  /** Inclusion kinds of the employer; none for the holder itself. */
  readonly kinds: readonly string[];
}

const ETTI: ModalityKind = {
  code: 'MAD_ETTI',
  label: 'Mise à disposition par une ETTI',
  contractType: 'CTT',
  kinds: ['ETTI'],
};
const SUBCONTRACT: ModalityKind = {
  code: 'ST_SIAE',
  label: 'Sous-traitance à une EI ou un ACI',
  contractType: 'CDDI',
  kinds: ['EI', 'ACI'],
};
const FIXED_TERM: ModalityKind = {
  code: 'EMB_CDD',
  label: 'Embauche directe en CDD',
  contractType: 'CDD',
  kinds: [],
};

// ETTI and direct hire repeat: they are the commonest modalities.
const KINDS: readonly ModalityKind[] = [
  ETTI,
  ETTI,
  ETTI,
  FIXED_TERM,
  FIXED_TERM,
  SUBCONTRACT,
  SUBCONTRACT,
  { code: 'EMB_CDI', label: 'Embauche directe en CDI', contractType: 'CDI', kinds: [] },
  {
    code: 'EMB_ALT',
    label: "Contrat d'apprentissage ou de professionnalisation",
    contractType: 'Contrat de professionnalisation',
    kinds: [],
  },
  { code: 'MAD_AI', label: 'Mise à disposition par une AI', contractType: 'CDDU', kinds: ['AI'] },
  {
    code: 'MAD_GEIQ',
    label: 'Mise à disposition par un GEIQ',
    contractType: 'Contrat de professionnalisation',
    kinds: ['GEIQ'],
  },
];

export function modalityFor(
  contract: SampleContract,
  firms: readonly SampleFirm[],
  random: SeededRandom,
): SampleModality {
  const { kinds, ...modality } = random.pick(KINDS);
  const structures = firms.filter((firm) => firm.inclusions.some(({ kind }) => kinds.includes(kind)));
  return { ...modality, employer: random.pick(structures.length > 0 ? structures : contract.holders) };
}
