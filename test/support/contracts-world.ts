import { type INestApplicationContext } from '@nestjs/common';
import { type ContractInput, BuyersService } from '../../src/contracts';
import { ContractActs } from '../../src/eligibility';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { EVERYTHING } from '../../src/shared/domain/perimeter';

export const VALMONDE = '22990001400015';
export const SAINTE_OMBRE = '21990001500013';

/** A département and a commune, without any contract; gives their ids. */
export async function givenBuyers(
  application: INestApplicationContext,
): Promise<{ valmonde: string; commune: string }> {
  const buyers = application.get(BuyersService);
  const buyer = (siret: string, name: string) =>
    buyers.add(SYSTEM_ACT, {
      siret,
      name,
      kind: 'local-authority',
      contractingAuthority: null,
      parentId: null,
    });
  const valmonde = await buyer(VALMONDE, 'Département de Valmonde');
  const commune = await buyer(SAINTE_OMBRE, 'Commune de Sainte-Ombre');
  return { valmonde: valmonde.id, commune: commune.id };
}

/** Logs a contract, which assesses it; gives its id. */
export async function givenContract(
  application: INestApplicationContext,
  buyerId: string,
  input: ContractInput,
): Promise<string> {
  return (await application.get(ContractActs).log(EVERYTHING, SYSTEM_ACT, buyerId, input)).id;
}

/** Cleaning of schools, above the European threshold, to be launched in December 2026: under the duty. */
export function cleaningOfSchools(over: Partial<ContractInput['contract']> = {}): ContractInput {
  return {
    procedure: {
      reference: '2026-11',
      service: 'Bâtiments',
      nature: 'services',
      needValue: 824_000_00,
      launchedOn: '2026-12-02',
    },
    contract: {
      decpId: '2026-113',
      lot: '2',
      subject: 'Nettoyage des collèges, secteur nord',
      cpv: '90919300',
      estimatedValue: 412_000_00,
      durationMonths: 36,
      ...over,
    },
  };
}

/** Works of which neither the launch nor the value is known: nothing can be said of the duty. */
export function bridgeRepair(): ContractInput {
  return {
    procedure: { service: 'Routes', nature: 'works' },
    contract: { decpId: '2026-121', subject: 'Réfection du pont des Aubiers', cpv: '45221119' },
  };
}
