import { type INestApplicationContext } from '@nestjs/common';
import { blankBuyer, blankContract, blankProcedure, Buyer, Contract, Procedure } from '../../src/contracts';
import { searchTextOf } from '../../src/contracts/domain/search-text';
import { type Act } from '../../src/platform/database/unit';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { normalisedText } from '../../src/shared/domain/normalised-text';

export const FORM_ACT: Act = { kind: 'form', ref: null, actorId: 'user-1' };

/** Two buyers and three contracts: cleaning and roads of the département, a playground of the commune. */
export interface RegisterWorld {
  readonly departement: Buyer;
  readonly commune: Buyer;
  readonly cleaning: Contract;
  readonly roads: Contract;
  readonly playground: Contract;
}

export async function registerWorld(application: INestApplicationContext): Promise<RegisterWorld> {
  return application.get(UnitOfWork).run({ kind: 'system', ref: null, actorId: null }, async (unit) => {
    const departement = await unit.create(
      Buyer,
      blankBuyer(unit.nextId(), '22990001400015', 'Département de Valmonde'),
    );
    const commune = await unit.create(
      Buyer,
      blankBuyer(unit.nextId(), '21990001600012', 'Commune de Sainte-Ombre'),
    );
    const contract = async (
      buyer: Buyer,
      fields: Partial<Contract>,
      procedure: Partial<Procedure> = {},
    ): Promise<Contract> => {
      const need = await unit.create(Procedure, { ...blankProcedure(unit.nextId(), buyer.id), ...procedure });
      const record = { ...blankContract(unit.nextId(), need), ...fields };
      record.subjectKey = normalisedText(record.subject ?? '');
      record.searchText = searchTextOf({
        ...record,
        reference: need.reference,
        service: need.service,
        holders: [],
      });
      return unit.create(Contract, record);
    };
    const cleaning = await contract(
      departement,
      {
        decpId: '2026-113',
        subject: 'Nettoyage des collèges, secteur nord',
        cpv: '90919300',
        estimatedValue: 41_200_000,
        durationMonths: 36,
      },
      {
        reference: 'C-2026-11',
        nature: 'services',
        needValue: 82_400_000,
        launchedOn: '2026-12-02',
        service: 'Bâtiments',
      },
    );
    const roads = await contract(
      departement,
      {
        decpId: '2026-087',
        subject: 'Réfection du pont des Aubiers',
        cpv: '45221000',
        initialAmount: 315_000_000,
        notifiedOn: '2026-03-10',
        status: 'awarded',
      },
      { nature: 'works', service: 'Routes' },
    );
    const playground = await contract(
      commune,
      {
        decpId: '2026-04',
        subject: 'Aire de jeux de l’école',
        cpv: '37535200',
        initialAmount: 2_600_000,
        notifiedOn: '2026-05-04',
        status: 'awarded',
      },
      { nature: 'supplies', service: 'Écoles' },
    );
    return { departement, commune, cleaning, roads, playground };
  });
}
