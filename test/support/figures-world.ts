import { type INestApplicationContext } from '@nestjs/common';
import {
  DeclarationIntakeService,
  DeclarationReviewService,
  DeclarationsRepository,
} from '../../src/insertion-hours';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { cleaningOfSchools, givenBuyers, givenContract } from './contracts-world';
import { declarationRow } from './hours-world';

/** The ids of a world whose figures a test can count on its fingers. */
export interface FiguresWorld {
  readonly valmonde: string;
  readonly commune: string;
  readonly cleaning: string;
  readonly hall: string;
}

/**
 * Notified in 2026: two contracts of the département, one with a social clause; one of the commune, with one
 * too. Hours of three people, validated, on the cleaning of the département.
 */
export async function givenFigures(application: INestApplicationContext): Promise<FiguresWorld> {
  const { valmonde, commune } = await givenBuyers(application);
  const notified = { initialAmount: 400_000_00, notifiedOn: '2026-03-02', status: 'awarded' } as const;
  const cleaning = await givenContract(
    application,
    valmonde,
    cleaningOfSchools({ ...notified, socialConsiderations: ['Clause sociale'] }),
  );
  await givenContract(application, valmonde, {
    procedure: { service: 'Routes', nature: 'works' },
    contract: { ...notified, decpId: '2026-121', subject: 'Réfection du pont des Aubiers', cpv: '45221119' },
  });
  const hall = await givenContract(application, commune, {
    procedure: { service: 'Mairie', nature: 'works' },
    contract: {
      ...notified,
      decpId: 'SO-7',
      subject: 'Halle couverte de Sainte-Ombre',
      cpv: '45212000',
      socialConsiderations: ['Clause sociale'],
    },
  });
  await validatedHours(application, ['VAL-1', 'VAL-2', 'VAL-3']);
  return { valmonde, commune, cleaning, hall };
}

/** A hundred hours of each person in May 2026, validated. */
async function validatedHours(
  application: INestApplicationContext,
  people: readonly string[],
): Promise<void> {
  const rows = people.map((participantCode, index) =>
    declarationRow({
      row: index + 2,
      contractNumber: '2026-113',
      lot: '2',
      periodFrom: '2026-05-01',
      periodTo: '2026-05-31',
      participantCode,
    }),
  );
  await application
    .get(UnitOfWork)
    .run(SYSTEM_ACT, (unit) =>
      application.get(DeclarationIntakeService).applyImportedRows(unit, EVERYTHING, rows, null),
    );
  const { declarations } = await application.get(DeclarationsRepository).page(EVERYTHING);
  const reviewed = declarations.map(({ id, version }) => ({ id, version }));
  await application
    .get(DeclarationReviewService)
    .validate(EVERYTHING, SYSTEM_ACT, reviewed, 'hours-statement');
}
