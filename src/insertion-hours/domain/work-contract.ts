/** Work contract of a participant, and the words met in declaration spreadsheets. */
export const WORK_CONTRACT_WORDS = [
  { code: 'CDI', label: 'CDI', aliases: ['Contrat à durée indéterminée'] },
  { code: 'CDD', label: 'CDD', aliases: ['Contrat à durée déterminée'] },
  { code: 'CDDI', label: 'CDD d’insertion', aliases: ['CDDI', 'Contrat d’insertion'] },
  {
    code: 'CTT',
    label: 'Contrat de mission (intérim)',
    aliases: ['Intérim', 'Contrat de travail temporaire', 'Mission'],
  },
  { code: 'CUD', label: 'Contrat d’usage', aliases: ['CDDU', 'CDD d’usage'] },
  { code: 'APPRENTISSAGE', label: 'Contrat d’apprentissage', aliases: ['Apprenti'] },
  { code: 'PROFESSIONNALISATION', label: 'Contrat de professionnalisation', aliases: ['Contrat pro'] },
] as const;

/** Sex as declarations state it; needed by the indicator of participants. */
export const SEX_WORDS = [
  { code: 'F', label: 'Femme', aliases: ['Féminin', 'Mme', 'Madame'] },
  { code: 'M', label: 'Homme', aliases: ['H', 'Masculin', 'Monsieur'] },
] as const;
export type Sex = (typeof SEX_WORDS)[number]['code'];

/** Evidence that a facilitator has seen; the document itself is not kept (minimisation, art. 5 GDPR). */
export const EVIDENCE_WORDS = [
  { code: 'hours-statement', label: 'Attestation d’heures' },
  { code: 'invoice', label: 'Facture de mise à disposition' },
  { code: 'payslip-extract', label: 'Extrait de bulletin de paie' },
  { code: 'none', label: 'Sans pièce' },
] as const;
export type Evidence = (typeof EVIDENCE_WORDS)[number]['code'];
