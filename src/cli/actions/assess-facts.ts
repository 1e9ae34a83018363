import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LawBook, unreadableFacts } from '../../eligibility';
import { caseOf } from '../../eligibility/domain/settle/subjects';
import { type AskedAssessment, assessmentOf } from '../../eligibility/domain/verdict/assess';
import { readFacts } from '../../eligibility/domain/facts/read-facts';
import { Clock } from '../../platform/clock';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { DomainError } from '../../shared/domain/domain-error';
import { EXIT } from '../exit';
import { printJsonItems, printTexts } from '../print';
import { type Session } from '../session';
import { assessmentLines } from './assessment-lines';
import { type ReadItem, readItems } from './read-items';

/** An assessment, or why its facts were refused. */
type Answer =
  | AskedAssessment
  | { readonly id: unknown; readonly refused: { readonly field: string; readonly message: string } };

/** Assesses the facts of a file one object after the other: a list of any length is never held whole. */
export async function assessFacts(
  session: Session,
  path: string,
  { on, json = false }: { readonly on: CalendarDate | undefined; readonly json?: boolean | undefined },
): Promise<number> {
  await refuseWhatIsNoJson(path);
  const law = (await session.get(LawBook)).law;
  const day = on ?? (await session.get(Clock)).today();
  let refused = 0;
  async function* answers(): AsyncGenerator<Answer> {
    for await (const { value, inList } of itemsOf(path)) {
      const reading = readFacts(value, law.content.nomenclature);
      if (reading.ok) {
        yield assessmentOf(caseOf(reading.facts, law), { on: day });
        continue;
      }
      const { field, message } = reading.refused;
      if (!inList) throw new DomainError('invalid', 'refused-facts', message, { field });
      refused += 1;
      yield { id: reading.id, refused: reading.refused };
    }
  }
  await (json ? printJsonItems(answers(), 2) : printTexts(answers(), textOf));
  return refused > 0 ? EXIT.findings : EXIT.done;
}

function textOf(answer: Answer): string {
  if ('refused' in answer) return `${String(answer.id)} : ${answer.refused.message}`;
  return assessmentLines(answer).join('\n');
}

/** Nothing is printed of a file that turns out at its end to be no JSON; what cannot be read twice is read once. */
async function refuseWhatIsNoJson(path: string): Promise<void> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isFile) for await (const _ of itemsOf(path)) continue;
}

async function* itemsOf(path: string): AsyncGenerator<ReadItem> {
  try {
    yield* readItems(createReadStream(path, 'utf8'));
  } catch (error) {
    const isJson = !(error instanceof SyntaxError);
    throw unreadableFacts(
      basename(path),
      isJson ? 'le fichier est introuvable ou illisible.' : 'ce n’est pas du JSON.',
    );
  }
}
