import { withCheckDigit } from '../../shared/domain/siret';
import { type SampleBuyer, type SampleFile } from './sample-contract';

// 99 is the number of no département: such a SIREN is attributed to nobody.
export const DEPARTEMENT: SampleBuyer = { name: 'Département de Valmonde', siret: '22990001400015' };
export const COMMUNE: SampleBuyer = { name: 'Commune de Sainte-Ombre', siret: buyerSiret('21990012') };
export const SDIS: SampleBuyer = { name: 'SDIS de Valmonde', siret: buyerSiret('28990001') };

const BUYERS: Readonly<Record<SampleFile, SampleBuyer>> = {
  liste: DEPARTEMENT,
  decp: DEPARTEMENT,
  'decp-sdis': SDIS,
  commune: COMMUNE,
};

export function buyerOf(file: SampleFile): SampleBuyer {
  return BUYERS[file];
}

function buyerSiret(eightDigits: string): string {
  return withCheckDigit(`${withCheckDigit(eightDigits)}0001`);
}
