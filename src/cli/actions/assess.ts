import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AssessmentsService, Assessor, LawBook, unreadableFacts } from '../../eligibility';
import { assess } from '../../eligibility/domain/assess';
import { type Assessment } from '../../eligibility/domain/assessment';
import { readFacts } from '../../eligibility/domain/read-facts';
import { Clock } from '../../platform/clock';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { DomainError } from '../../shared/domain/domain-error';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { wrongUse } from '../cli.errors';
import { COMMAND_ACT } from '../command-act';
import { EXIT } from '../exit';
import { readDate } from '../options';
import { printJson, printJsonItems, printLines } from '../print';
import { type Session } from '../session';
import { assessmentLines } from './assessment-lines';

interface AssessOptions {
  readonly facts?: string;
  readonly contract?: string;
  readonly all?: boolean;
  readonly on?: string;
  readonly json?: boolean;
}

/** An assessment, or why its facts were refused. */
type Answer =
  | Assessment
  | { readonly id: unknown; readonly refused: { readonly field: string; readonly message: string } };

export async function runAssess(session: Session, options: AssessOptions): Promise<number> {
  const on = options.on === undefined ? undefined : readDate('--on', options.on);
  if (options.facts !== undefined) return assessFacts(session, options.facts, on, options);
  const service = await session.get(AssessmentsService);
  if (options.contract !== undefined) {
    const { assessment } = await service.verdicts(EVERYTHING, options.contract, { on });
    if (options.json) printJson([assessment]);
    else printLines(...assessmentLines(assessment));
    return EXIT.done;
  }
  if (!options.all) throw wrongUse('assess', '« --facts FICHIER », « --contract ID » ou « --all »');
  if (on === undefined) await (await session.get(Assessor)).assessAll(EVERYTHING, COMMAND_ACT);
  const assessments = assessmentsOf(service, on);
  if (options.json) await printJsonItems(assessments);
  else for await (const assessment of assessments) printLines(...assessmentLines(assessment));
  return EXIT.done;
}

async function* assessmentsOf(
  service: AssessmentsService,
  on: CalendarDate | undefined,
): AsyncGenerator<Assessment> {
  for await (const { assessment } of service.allVerdicts(EVERYTHING, on)) yield assessment;
}

async function assessFacts(
  session: Session,
  path: string,
  on: CalendarDate | undefined,
  options: AssessOptions,
): Promise<number> {
  const content = await readJson(path);
  const law = (await session.get(LawBook)).law;
  const today = (await session.get(Clock)).today();
  const objects: unknown[] = Array.isArray(content) ? content : [content];
  const answers = objects.map((object): Answer => {
    const reading = readFacts(object, law.content.nomenclature);
    return 'refused' in reading
      ? { id: reading.id, refused: reading.refused }
      : assess(reading.facts, { on: on ?? today, law });
  });
  const [only] = answers;
  if (!Array.isArray(content) && only && 'refused' in only)
    throw new DomainError('invalid', 'refused-facts', only.refused.message, { field: only.refused.field });
  if (options.json) printJson(answers);
  else
    for (const answer of answers)
      printLines(
        ...('refused' in answer
          ? [`${String(answer.id)} : ${answer.refused.message}`]
          : assessmentLines(answer)),
      );
  return answers.some((answer) => 'refused' in answer) ? EXIT.findings : EXIT.done;
}

async function readJson(path: string): Promise<unknown> {
  const name = basename(path);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw unreadableFacts(name, 'le fichier est introuvable ou illisible.');
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw unreadableFacts(name, 'ce n’est pas du JSON.');
  }
}
