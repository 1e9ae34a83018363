import { withCheckDigit } from '../shared/domain/siret';

/** A buyer of the demonstration: a name, and a SIRET that no one holds. */
export interface DemoBuyer {
  readonly name: string;
  readonly siret: string;
}

// 99 is the number of no département: such a SIREN is attributed to nobody.
export const DEPARTEMENT: DemoBuyer = { name: 'Département de Valmonde', siret: '22990001400015' };
export const COMMUNE: DemoBuyer = { name: 'Commune de Sainte-Ombre', siret: buyerSiret('21990012') };
export const SDIS: DemoBuyer = { name: 'SDIS de Valmonde', siret: buyerSiret('28990001') };

function buyerSiret(eightDigits: string): string {
  return withCheckDigit(`${withCheckDigit(eightDigits)}0001`);
}
