/** What a person does with the product (design: who uses it, and for what). */
export const ROLES = ['administrator', 'lead', 'officer', 'facilitator', 'reader'] as const;
export type Role = (typeof ROLES)[number];

/** French label of each role, and what it opens: shown on the accounts pages. */
export const ROLE_LABELS: Readonly<Record<Role, { readonly label: string; readonly help: string }>> = {
  administrator: { label: 'Administrateur', help: 'tout, pour tous les acheteurs, et les comptes' },
  lead: { label: 'Responsable du SPASER', help: 'objectifs, indicateurs, rapports, marchés et heures' },
  officer: { label: 'Acheteur', help: 'marchés, imports, décisions et heures' },
  facilitator: { label: 'Facilitateur de la clause', help: 'heures d’insertion ; les marchés en lecture' },
  reader: { label: 'Lecteur', help: 'lecture seule' },
};

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
