import { type INestApplicationContext } from '@nestjs/common';
import { BuyersService } from '../contracts';
import { type Act } from '../platform/database/unit';
import { COMMUNE, DEPARTEMENT, SDIS } from './buyers';

/** The département of the demonstration and the two bodies it supports; returns how many. */
export async function addDemoBuyers(application: INestApplicationContext, act: Act): Promise<number> {
  const buyers = application.get(BuyersService);
  const authority = { kind: 'local-authority', contractingAuthority: null } as const;
  const department = await buyers.add(act, { ...DEPARTEMENT, ...authority, parentId: null });
  for (const supported of [COMMUNE, SDIS])
    await buyers.add(act, { ...supported, ...authority, parentId: department.id });
  return [DEPARTEMENT, COMMUNE, SDIS].length;
}
