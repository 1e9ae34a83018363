import { COMMUNE, DEPARTEMENT, type DemoBuyer, SDIS } from '../../src/demo/buyers';
import { type SampleFile } from './sample-contract';

const BUYERS: Readonly<Record<SampleFile, DemoBuyer>> = {
  liste: DEPARTEMENT,
  decp: DEPARTEMENT,
  'decp-sdis': SDIS,
  commune: COMMUNE,
};

export function buyerOf(file: SampleFile): DemoBuyer {
  return BUYERS[file];
}
