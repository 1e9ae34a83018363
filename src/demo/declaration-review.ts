import { type INestApplicationContext } from '@nestjs/common';
import { type Declaration, DeclarationReviewService, DeclarationsRepository } from '../insertion-hours';
import { type Act } from '../platform/database/unit';
import { type Perimeter } from '../shared/domain/perimeter';

const VALIDATED_SHARE = 0.9;
const RETURNED = 2;
const RETURN_REASON =
  'L’attestation d’heures jointe ne porte pas sur ce mois. Transmettez celle du mois déclaré, puis soumettez de nouveau.';

export interface ReviewCounts {
  readonly validated: number;
  readonly returned: number;
  readonly waiting: number;
}

/** Reviews the declarations as a facilitator has by now: the oldest validated, a few sent back, the rest waiting. */
export async function reviewDeclarations(
  application: INestApplicationContext,
  perimeter: Perimeter,
  act: Act,
): Promise<ReviewCounts> {
  const waiting = await submitted(application, perimeter);
  const review = application.get(DeclarationReviewService);
  const settled = Math.floor(waiting.length * VALIDATED_SHARE);
  const validated = waiting.slice(0, settled);
  await review.validate(perimeter, act, validated, 'hours-statement');
  const returned = waiting.slice(settled, settled + RETURNED);
  for (const declaration of returned) await review.sendBack(perimeter, act, declaration, RETURN_REASON);
  return {
    validated: validated.length,
    returned: returned.length,
    waiting: waiting.length - validated.length - returned.length,
  };
}

/** Oldest period first. */
async function submitted(application: INestApplicationContext, perimeter: Perimeter): Promise<Declaration[]> {
  const found: Declaration[] = [];
  let cursor: string | null = null;
  do {
    const page = await application
      .get(DeclarationsRepository)
      .page(perimeter, { state: 'submitted', cursor, limit: 500 });
    found.push(...page.declarations);
    cursor = page.next;
  } while (cursor !== null);
  return found.reverse();
}
