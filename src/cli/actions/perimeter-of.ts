import { BuyersRepository, unknownBuyer } from '../../contracts';
import { EVERYTHING, narrowedTo, type Perimeter } from '../../shared/domain/perimeter';
import { type Session } from '../session';

/** All buyers, or the one named; throws `unknown-buyer`. */
export async function perimeterOf(session: Session, siret: string | undefined): Promise<Perimeter> {
  if (siret === undefined) return EVERYTHING;
  const buyer = await (await session.get(BuyersRepository)).bySiret(EVERYTHING, siret);
  if (!buyer) throw unknownBuyer(siret);
  return narrowedTo(EVERYTHING, buyer.id);
}
