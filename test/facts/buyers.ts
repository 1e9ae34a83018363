/** The buyers of the cases: the kinds that the thresholds tell apart. */
export const BUYERS = [
  {
    name: 'Département de Valmonde',
    siret: '22990001400015',
    kind: 'local-authority',
    contractingAuthority: null,
  },
  {
    name: 'Commune de Sainte-Ombre',
    siret: '21990001500013',
    kind: 'local-authority',
    contractingAuthority: null,
  },
  { name: 'Office national du Val', siret: '99000010100016', kind: 'state', contractingAuthority: null },
  {
    name: 'Régie des eaux de Valmonde',
    siret: '99000011900018',
    kind: 'contracting-entity',
    contractingAuthority: true,
  },
  {
    name: 'Société du port de Valmonde',
    siret: '99000012700011',
    kind: 'contracting-entity',
    contractingAuthority: false,
  },
  {
    name: 'Chaleur de Valmonde',
    siret: '99000013500014',
    kind: 'contracting-entity',
    contractingAuthority: null,
  },
] as const;

/** The buyer of a line that names none. */
export const DEPARTEMENT = BUYERS[0].name;

export function siretOf(name: string): string {
  const buyer = BUYERS.find((one) => one.name === name);
  if (buyer === undefined) throw new Error(`Unknown buyer: ${name}`);
  return buyer.siret;
}
